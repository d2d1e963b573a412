using System;
using TypedResponses;
namespace Consumer
{
    [ResponseModel] public partial class X { public static void Main() { Console.WriteLine(typeof(X).GetCustomAttributes(false).Length + " ok"); } }
}
