using MakePictures;

if (args.Length > 1 || args is ["-h" or "--help" or "-?"])
{
    Console.Error.WriteLine("Paints the pictures of the samples. Usage: dotnet run --project samples/MakePictures [-- DIRECTORY]");
    return 2;
}

string directory = args.Length > 0 ? args[0] : "pictures";
Directory.CreateDirectory(directory);

byte[] night = PngEncoder.Encode(NorthernLights.Paint(512, 384));
byte[] morning = JpegEncoder.Encode(Sunrise.Paint(512, 384), quality: 90);
Write("northern-lights.png", night);
Write("sunrise.jpg", morning);
Write("response.json", ResponseJson.Make(night, morning));
return 0;

void Write(string name, byte[] content)
{
    string path = Path.Combine(directory, name);
    File.WriteAllBytes(path, content);
    Console.WriteLine($"{path}: {content.Length:N0} bytes");
}
