using TypedResponses.Analyzers.Status;
using TypedResponses.CodeFixes.Status;

namespace TypedResponses.CodeFixes.Tests.Status;

/// <summary>TR1003's fix.</summary>
public class AddMissingArmsCodeFixTests
{
    [Fact]
    public Task Adds_arms_for_a_status_in_a_tuple() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        string Run(Call call, bool b) => (b, call.Status) switch
        {
            (true, ImageStatus.Completed) => "a",
            (_, ImageStatus.InProgress or ImageStatus.Generating or ImageStatus.Unrecognized) => "b",
        };
        """, """
        string Run(Call call, bool b) => (b, call.Status) switch
        {
            (true, ImageStatus.Completed) => "a",
            (_, ImageStatus.InProgress or ImageStatus.Generating or ImageStatus.Unrecognized) => "b",
            (_, ImageStatus.Completed) => throw new NotImplementedException(),
            (_, ImageStatus.Failed) => throw new NotImplementedException(),
        };
        """);

    [Fact]
    public Task Adds_arms_of_property_patterns() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        void Run(Call call)
        {
            switch (call)
            {
                case { Status: not ImageStatus.Failed }:
                    Save("");
                    break;
            }
        }
        """, """
        void Run(Call call)
        {
            switch (call)
            {
                case { Status: not ImageStatus.Failed }:
                    Save("");
                    break;
                case { Status: ImageStatus.Failed }:
                    break;
            }
        }
        """);

    [Fact]
    public Task Adds_arms_to_a_statement() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed:
                    Save("");
                    break;
                case ImageStatus.Failed:
                    return;
            }
        }
        """, """
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed:
                    Save("");
                    break;
                case ImageStatus.Failed:
                    return;
                case ImageStatus.Unrecognized:
                case ImageStatus.InProgress:
                case ImageStatus.Generating:
                    break;
            }
        }
        """);

    [Fact]
    public Task Adds_arms_to_an_expression() => FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        int Run(Job job) => job.Status switch
        {
            "done" => 1,
        };
        """, """
        int Run(Job job) => job.Status switch
        {
            "done" => 1,
            "open" => throw new NotImplementedException(),
        };
        """);

    [Fact]
    public Task Adds_arms_on_one_line() => Check("""
        int Run(Call call) => call.Status switch { ImageStatus.Completed => 1, ImageStatus.Failed or ImageStatus.Unrecognized => 2 };
        """, """
        int Run(Call call) => call.Status switch { ImageStatus.Completed => 1, ImageStatus.Failed or ImageStatus.Unrecognized => 2, ImageStatus.InProgress => throw new NotImplementedException(), ImageStatus.Generating => throw new NotImplementedException() };
        """);

    [Fact]
    public Task An_arm_with_a_condition_handles_nothing_for_certain() => Check("""
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed when call.HasResult:
                    break;
                case ImageStatus.Failed or ImageStatus.InProgress or ImageStatus.Generating or ImageStatus.Unrecognized:
                    return;
            }
        }
        """, """
        void Run(Call call)
        {
            switch (call.Status)
            {
                case ImageStatus.Completed when call.HasResult:
                    break;
                case ImageStatus.Failed or ImageStatus.InProgress or ImageStatus.Generating or ImageStatus.Unrecognized:
                    return;
                case ImageStatus.Completed:
                    break;
            }
        }
        """);

    [Fact]
    public Task All_of_them() => FixTest.All(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        int One(Job job) => job.Status switch
        {
            "done" => 1,
        };

        int Two(Job job) => job.Status switch
        {
            "open" => 1
        };
        """, """
        int One(Job job) => job.Status switch
        {
            "done" => 1,
            "open" => throw new NotImplementedException(),
        };

        int Two(Job job) => job.Status switch
        {
            "open" => 1,
            "done" => throw new NotImplementedException(),
        };
        """);

    private static Task Check(string before, string after) =>
        FixTest.Members(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", before, after);

    [Fact]
    public Task All_of_them_even_if_one_is_within_another() =>
        FixTest.All(new IncompleteSwitchAnalyzer(), new AddMissingArmsCodeFix(), "Add the missing arms", """
        int Run(Call call, Call other)
        {
            switch (call.Status)
            {
                case not ImageStatus.Failed:
                    switch (other.Status)
                    {
                        case not ImageStatus.Completed:
                            return other.Status switch
                            {
                                not ImageStatus.Generating => 1,
                            };
                    }
                    break;
            }
            return 0;
        }
        """, """
        int Run(Call call, Call other)
        {
            switch (call.Status)
            {
                case not ImageStatus.Failed:
                    switch (other.Status)
                    {
                        case not ImageStatus.Completed:
                            return other.Status switch
                            {
                                not ImageStatus.Generating => 1,
                                ImageStatus.Generating => throw new NotImplementedException(),
                            };
                        case ImageStatus.Completed:
                            break;
                    }
                    break;
                case ImageStatus.Failed:
                    break;
            }
            return 0;
        }
        """);
}
