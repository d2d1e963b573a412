using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using TypedResponses;

namespace Consumer
{
    [ResponseModel]
    public partial record ResponsesOutputItem;

    [ResponseModel]
    public partial record ResponsesImageGenerationCall;

    [ResponseModel("ResponsesNonStreamingResponse")]
    public partial record ImageResponse;

    public static class Program
    {
        private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

        public static int Main()
        {
            Console.WriteLine("finished: " + Describe("{'id':'ig_1','type':'image_generation_call','status':'completed','result':'" + Pixel + "'}"));
            Console.WriteLine("still generating: " + Describe("{'id':'ig_2','type':'image_generation_call','status':'generating','result':'" + Pixel + "'}"));
            Console.WriteLine("failed: " + Describe("{'id':'ig_3','type':'image_generation_call','status':'failed','result':null}"));
            Console.WriteLine("new status: " + Describe("{'id':'ig_4','type':'image_generation_call','status':'queued'}"));
            Console.WriteLine("new type: " + Describe("{'id':'mb_1','type':'openrouter:mood_board','boards':[1,2]}"));
            Console.WriteLine(
                "message: "
                    + Describe(
                        "{'id':'msg_1','status':'completed','content':[{'type':'output_text','annotations':[],'text':'Hello'}],'role':'assistant','type':'message'}"));
            RoundTrip();
            Fail();
            Save();
            return 0;
        }

        private static string Describe(string json)
        {
            var item = ResponsesOutputItem.Parse(json.Replace('\'', '"'));
            return item.Match(
                message: message => message.Id + " has " + message.Content.Count + " part",
                reasoning: reasoning => reasoning.Id,
                functionCall: call => call.Name,
                webSearchCall: call => call.Id,
                fileSearchCall: call => call.Id,
                imageGenerationCall: call => call.Id + " " + call.Status + " (" + call.StatusText + ") " + Image(call),
                unrecognized: unknown => unknown.Type + " with " + unknown.Json.GetProperty("boards").GetArrayLength() + " boards");
        }

        private static string Image(ResponsesImageGenerationCall call) =>
            call.TryGetResult(out var image) ? image.MediaType + ", " + image.ByteCount + " bytes, " + image.FileExtension : "no image";

        private static void RoundTrip()
        {
            var json =
                ("{'id':'resp_1','object':'response','created_at':1759838400,'model':'m','status':'completed','output':[{'id':'ig_1','type':'image_generation_call','size':'1x1','later':[null],'result':'"
                + Pixel
                    + "','status':'completed'}],'error':null,'incomplete_details':null,'temperature':1,'top_p':1,'instructions':null,'metadata':null,'tools':[],'tool_choice':'auto','parallel_tool_calls':true}").Replace(
                    '\'', '"');
            var response = JsonSerializer.Deserialize<ImageResponse>(json)!;
            var again = JsonSerializer.Deserialize<ImageResponse>(JsonSerializer.Serialize(response))!;
            var call = again.Output.OfType<ResponsesImageGenerationCall>().Single();
            Console.WriteLine("round trip: " + again.Id + ", " + call.Size + ", later is " + call.AdditionalProperties["later"]
                .GetRawText() + ", equal: " + response.Output[0].Equals(call));
        }

        private static void Fail()
        {
            try
            {
                ResponsesOutputItem.Parse("{\"type\":\"image_generation_call\",\"status\":\"completed\",\"result\":null}");
                Console.WriteLine("an item without an id was read");
            }
            catch (JsonException e)
            {
                Console.WriteLine("without id: JsonException at " + e.Path);
            }
        }

        private static void Save()
        {
            var file = Path.GetTempFileName();
            ImageResult.FromText(Pixel).SaveAsync(file).GetAwaiter().GetResult();
            Console.WriteLine("saved: " + File.ReadAllBytes(file).SequenceEqual(Convert.FromBase64String(Pixel)));
            File.Delete(file);
        }
    }
}
