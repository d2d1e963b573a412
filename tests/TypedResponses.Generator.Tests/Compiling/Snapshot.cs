namespace TypedResponses.Generator.Tests.Compiling;

/// <summary>
/// Compares generated code with a file in the folder Snapshots, byte for byte. To accept what is generated now, run the tests with the
/// environment variable UPDATE_SNAPSHOTS=1 and look at the difference before you commit it.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Matches(string name, string text)
    {
        var file = Repository.PathTo("tests", "TypedResponses.Generator.Tests", "Snapshots", name + ".cs.txt");
        if (Updates)
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"There is no {file}: run once with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(file), text);
    }
}
