using System.Text.Json;
using SaveImages;

if (!CommandLine.TryParse(args, out var options, out string? problem))
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

try
{
    ReadOnlyMemory<byte> json = await options.Input.ReadAsync();
    var response = ResponsesNonStreamingResponse.Parse(json);
    Console.WriteLine(ItemText.Describe(response));

    var folder = new ImageFolder(options.Folder);
    foreach (var item in response.Output)
    {
        Console.WriteLine($"  {ItemText.Describe(item)}");
        if (item is ResponsesImageGenerationCall call)
        {
            Console.WriteLine($"    {await folder.SaveAsync(call)}");
        }
    }

    Console.WriteLine(folder.Summary);
    return 0;
}
catch (JsonException e)
{
    string place = e.LineNumber is { } line ? $"({line + 1},{e.BytePositionInLine + 1})" : "";
    Console.Error.WriteLine($"{options.Input}{place}: not a response: {e.Message}");
    return 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{options.Input}: {e.Message}");
    return 1;
}
