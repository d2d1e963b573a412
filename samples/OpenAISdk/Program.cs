using System.ClientModel.Primitives;
using OpenAI.Responses;
using OpenAISdk;

// The official package, without a key and without a request: the response is one that a server could have sent.
var response = ModelReaderWriter.Read<ResponseResult>(BinaryData.FromString("""
    {
      "id": "resp_1", "object": "response", "created_at": 1790000000, "status": "completed", "model": "gpt-image-1",
      "parallel_tool_calls": true, "tool_choice": "auto", "tools": [], "metadata": {}, "error": null, "incomplete_details": null,
      "instructions": null, "temperature": 1, "top_p": 1,
      "output": [
        { "id": "ig_1", "type": "image_generation_call", "status": "completed",
          "result": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" },
        { "id": "ig_2", "type": "image_generation_call", "status": "failed", "result": null }
      ]
    }
    """))!;

foreach (var line in Checked.Describe(response))
{
    Console.WriteLine(line);
}
