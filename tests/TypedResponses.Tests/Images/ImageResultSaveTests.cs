using static TypedResponses.Tests.Images.SampleImages;

namespace TypedResponses.Tests.Images;

public sealed class ImageResultSaveTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private string Target => Path.Combine(_directory, "image.png");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(48 * 1024)]
    [InlineData(1_000_000)]
    public async Task The_file_holds_the_image_and_nothing_stands_beside_it(int length)
    {
        await ImageResult.FromBytes(Noise(length)).SaveAsync(Target);
        Assert.Equal(Noise(length), File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task An_existing_file_is_replaced()
    {
        File.WriteAllBytes(Target, Noise(10_000));
        await ImageResult.FromText(InLines(Convert.ToBase64String(Png))).SaveAsync(Target);
        Assert.Equal(Png, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_relative_path_is_taken_from_the_current_directory()
    {
        var relative = Path.GetRandomFileName();
        try
        {
            await ImageResult.FromBytes(Gif).SaveAsync(relative);
            Assert.Equal(Gif, File.ReadAllBytes(Path.Combine(Environment.CurrentDirectory, relative)));
        }
        finally
        {
            File.Delete(relative);
        }
    }

    [Fact]
    public async Task A_save_cancelled_before_it_begins_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ImageResult.FromBytes(Gif).SaveAsync(Target, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_save_cancelled_midway_leaves_what_was_there_before()
    {
        File.WriteAllBytes(Target, Gif);
        using var source = new CancellationTokenSource();
        // A blank after every digit makes the decoding slow enough to be caught at it.
        var image = ImageResult.FromText(string.Join(' ', Convert.ToBase64String(Noise(12_000_000)).AsEnumerable()));
        var saving = image.SaveAsync(Target, source.Token);
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFileSystemEntries(_directory).Length > 1, TimeSpan.FromSeconds(30)));
        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        Assert.Equal(Gif, File.ReadAllBytes(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_save_that_fails_at_the_end_leaves_nothing()
    {
        Directory.CreateDirectory(Target);
        var error = await Record.ExceptionAsync(() => ImageResult.FromBytes(Gif).SaveAsync(Target));
        Assert.True(error is IOException or UnauthorizedAccessException, error?.ToString());
        Assert.Equal([Target], Directory.GetFileSystemEntries(_directory));
        Assert.Empty(Directory.GetFileSystemEntries(Target));
    }

    [Fact]
    public async Task A_missing_directory_is_an_error_and_is_not_made()
    {
        var missing = Path.Combine(_directory, "missing");
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => ImageResult.FromBytes(Gif).SaveAsync(Path.Combine(missing, "a.gif")));
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task What_has_no_bytes_makes_no_file()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => ImageResult.FromText("https://example.com/a.png").SaveAsync(Target));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_save_needs_a_path()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => ImageResult.FromBytes(Gif).SaveAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>("path", () => ImageResult.FromBytes(Gif).SaveAsync(""));
    }
}
