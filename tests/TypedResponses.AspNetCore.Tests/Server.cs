using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TypedResponses.AspNetCore.Tests;

/// <summary>A server on loopback, whose endpoints answer with what they were sent.</summary>
public sealed class Server : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(typeof(Server).Assembly);

        _app = builder.Build();
        _app.MapPost("/call", (ResponsesImageGenerationCall call) => call);
        _app.MapPost("/item", (ResponsesOutputItem item) => item);
        _app.MapPost("/items", (List<ResponsesOutputItem> items) => items);
        _app.MapPost("/album", (Album album) => album);
        _app.MapPost("/maybe", (ResponsesOutputItem? item) => item?.Type ?? "nothing");
        _app.MapPost("/explicit", ([FromBody] ResponsesOutputItem item) => item);
        _app.MapControllers();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }
}

[ApiController]
[Route("controller")]
public sealed class ItemController : ControllerBase
{
    [HttpPost]
    public ResponsesOutputItem Post(ResponsesOutputItem item) => item;
}
