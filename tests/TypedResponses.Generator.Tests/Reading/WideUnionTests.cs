using System.Linq.Expressions;
using System.Reflection;

namespace TypedResponses.Generator.Tests.Reading;

/// <summary>The cases of a wide union are told apart by numbers, and each by its own.</summary>
public class WideUnionTests
{
    private static readonly Type[] Cases = [.. typeof(ResponsesStreamChunk).GetCustomAttributes<UnionCaseAttribute>().Select(@case => @case.Type)];

    /// <summary>A value of each case, with the place of its parameter; at last one of no known case.</summary>
    private static readonly (int Place, ResponsesStreamChunk Value)[] Values =
    [
        .. CatalogObjects.All.Where(@object => Cases.Contains(@object.Type))
            .Select(@object => (Array.IndexOf(Cases, @object.Type), ResponsesStreamChunk.Parse(@object.Sample().ToJsonString()))),
        (Cases.Length, ResponsesStreamChunk.Parse("""{"type":"anything else"}""")),
    ];

    [Fact]
    public void There_is_a_value_of_every_case()
        => Assert.Equal(Enumerable.Range(0, Cases.Length + 1), Values.Select(value => value.Place).Order());

    [Theory]
    [InlineData("Match", false)]
    [InlineData("Match", true)]
    [InlineData("Switch", false)]
    [InlineData("Switch", true)]
    [InlineData("MatchOrDefault", false)]
    [InlineData("SwitchOrDefault", false)]
    public void What_belongs_to_the_case_is_called_once(string method, bool withState)
        => Assert.All(Values, value => Assert.Equal([value.Place], Call(method, withState, value.Value, isGiven: _ => true)));

    [Theory]
    [InlineData("MatchOrDefault")]
    [InlineData("SwitchOrDefault")]
    public void What_is_not_given_is_otherwise(string method)
        => Assert.All(Values, value => Assert.Equal([-1], Call(method, withState: false, value.Value, isGiven: place => place != value.Place)));

    /// <summary>Calls a method with functions that note their places, and <c>otherwise</c> -1.</summary>
    private static List<int> Call(string name, bool withState, ResponsesStreamChunk value, Func<int, bool> isGiven)
    {
        var called = new List<int>();
        var method =
            typeof(ResponsesStreamChunk).GetMethods().Single(method => method.Name == name && (method.GetParameters()[0].Name == "state") == withState);
        if (method.IsGenericMethodDefinition)
        {
            method = method.MakeGenericMethod([.. Enumerable.Repeat(typeof(int), method.GetGenericArguments().Length)]);
        }

        var place = 0;
        var arguments = method.GetParameters().Select(object? (parameter) => parameter.Name switch
        {
            "state" => 0,
            "otherwise" => Noting(parameter.ParameterType, called, -1),
            _ => isGiven(place++) ? Noting(parameter.ParameterType, called, place - 1) : null,
        }).ToArray();
        method.Invoke(value, arguments);
        return called;
    }

    private static Delegate Noting(Type type, List<int> called, int place)
    {
        var invoke = type.GetMethod("Invoke")!;
        Expression note = Expression.Call(Expression.Constant(called), nameof(List<int>.Add), null, Expression.Constant(place));
        var body = invoke.ReturnType == typeof(void) ? note : Expression.Block(note, Expression.Default(invoke.ReturnType));
        return Expression.Lambda(type, body, invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }
}
