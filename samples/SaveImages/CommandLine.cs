using System.Diagnostics.CodeAnalysis;

namespace SaveImages;

/// <summary>What the user asked for.</summary>
/// <param name="Input">Where the response's JSON comes from.</param>
/// <param name="Folder">Where the images go.</param>
/// <param name="Help">Whether only the usage is wanted.</param>
internal sealed record CommandLine(Input Input, string Folder, bool Help)
{
    public const string Usage = """
        Saves the images of a Responses API response.

        Usage: dotnet run --project samples/SaveImages [-- [FILE | -] [--out DIR]]

          FILE        a file with the response's JSON; by default the one that comes with this sample
          -           read the JSON from standard input
          --out DIR   where to write the images; by default ./images
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out CommandLine? options, [NotNullWhen(false)] out string? problem)
    {
        options = null;
        Input? input = null;
        string folder = "images";
        bool help = false;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-h" or "-?" or "--help":
                    help = true;
                    break;
                case "--out" when i + 1 < args.Length && args[i + 1].Length > 0:
                    folder = args[++i];
                    break;
                case "--out":
                    problem = "--out needs a directory.";
                    return false;
                case { Length: 0 }:
                    problem = "The file's name is empty.";
                    return false;
                case ['-', _, ..]:
                    problem = $"Unknown option '{args[i]}'.";
                    return false;
                case var _ when input is not null:
                    problem = $"One response at a time: what is '{args[i]}' for?";
                    return false;
                default:
                    input = args[i] == "-" ? Input.StandardInput : Input.File(args[i]);
                    break;
            }
        }

        options = new CommandLine(input ?? Input.Bundled, folder, help);
        problem = null;
        return true;
    }
}
