using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes a union's <c>Match</c> and <c>Switch</c> in their forms: for all cases, with a state, and with a default.</summary>
internal sealed class MatchEmitter(SourceWriter writer, UnionModel model)
{
    private const string Func = "global::System.Func";
    private const string Action = "global::System.Action";

    /// <summary>The cases and at last <c>Unrecognized</c>: a pattern that only its values match, its value, its type, its parameter.</summary>
    private readonly (string Pattern, string Value, string Type, string Parameter)[] _arms = Arms(model);

    /// <summary>What the patterns are of.</summary>
    private readonly string _subject = model.HasCaseNumbers ? "CaseNumber" : "this";

    /// <summary>A type parameter that none of the types around the union has.</summary>
    private readonly string _result = TypeParameter(model, "T");

    private readonly string _state = TypeParameter(model, "TState");

    public void Write()
    {
        WriteMatch(withState: false);
        WriteMatch(withState: true);
        WriteMatchOrDefault();
        WriteSwitch(withState: false);
        WriteSwitch(withState: true);
        WriteSwitchOrDefault();
    }

    private static (string Pattern, string Value, string Type, string Parameter)[] Arms(UnionModel model)
    {
        // The variable of a pattern, which no parameter has the name of.
        var variable = model.Cases.Any(@case => @case.Parameter == "value") ? "self" : "value";
        var arms = new List<(string, string, string, string)>();
        foreach (var @case in model.Cases)
        {
            var isShared = model.Cases.Count(other => other.Type == @case.Type) > 1;
            Add(isShared ? $"{@case.Type} {{ {model.Tag}: {Literal.Of(@case.Text)} }}" : @case.Type, @case.Type, @case.Parameter);
        }

        Add("Unrecognized", "Unrecognized", "unrecognized");
        return arms.ToArray();

        void Add(string pattern, string type, string parameter)
            => arms.Add(model.HasCaseNumbers
                ? ($"{UnionModel.NumberOf(arms.Count)}", $"({type})this", type, parameter)
                : ($"{pattern} {variable}", variable, type, parameter));
    }

    private static string TypeParameter(UnionModel model, string name)
    {
        var taken = model.Scope.Containers.SelectMany(container => container.TypeParameters.Trim('<', '>').Split(',')).Select(parameter => parameter.Trim());
        while (taken.Contains(name))
        {
            name += "Match";
        }

        return name;
    }

    private void WriteMatch(bool withState)
    {
        var (generic, state, argument) = withState ? ($"{_state}, ", $"{_state}, ", "state, ") : ("", "", "");
        writer.Member();
        writer.Line(withState
            ? "/// <summary>Calls the function of the case that this is, and passes it a state, so that static lambdas need no closure.</summary>"
            : "/// <summary>Calls the function of the case that this is.</summary>");
        Signature($"public {_result} Match<{generic}{_result}>(", [
            .. withState ? [$"{_state} state"] : Array.Empty<string>(),
            .. _arms.Select(arm => $"{Func}<{state}{arm.Type}, {_result}> {arm.Parameter}"),
        ]);
        writer.Open($"=> {_subject} switch");
        foreach (var arm in _arms)
        {
            writer.Line($"{arm.Pattern} => {arm.Parameter}({argument}{arm.Value}),");
        }

        writer.Line($"_ => throw new global::System.InvalidOperationException({Literal.Of($"This is no case of {model.Name}.")}),");
        CloseSwitchExpression();
    }

    private void WriteMatchOrDefault()
    {
        writer.Member();
        writer.Line("/// <summary>Calls the function of the case that this is, or <paramref name=\"otherwise\"/> where none is given for it.</summary>");
        Signature($"public {_result} MatchOrDefault<{_result}>(", [
            $"{Func}<{model.Name}, {_result}> otherwise",
            .. _arms.Select(arm => $"{Func}<{arm.Type}, {_result}>? {arm.Parameter} = null"),
        ]);
        writer.Open($"=> {_subject} switch");
        foreach (var arm in _arms)
        {
            writer.Line($"{arm.Pattern} when {arm.Parameter} is not null => {arm.Parameter}({arm.Value}),");
        }

        writer.Line("_ => otherwise(this),");
        CloseSwitchExpression();
    }

    private void WriteSwitch(bool withState)
    {
        var (generic, state, argument) = withState ? ($"<{_state}>", $"{_state}, ", "state, ") : ("", "", "");
        writer.Member();
        writer.Line(withState
            ? "/// <summary>Calls the action of the case that this is, and passes it a state, so that static lambdas need no closure.</summary>"
            : "/// <summary>Calls the action of the case that this is.</summary>");
        Signature($"public void Switch{generic}(", [
            .. withState ? [$"{_state} state"] : Array.Empty<string>(),
            .. _arms.Select(arm => $"{Action}<{state}{arm.Type}> {arm.Parameter}"),
        ]);
        writer.Outdent();
        writer.OpenBrace();
        writer.Open($"switch ({_subject})");
        foreach (var arm in _arms)
        {
            WriteCase($"case {arm.Pattern}:", $"{arm.Parameter}({argument}{arm.Value});");
        }

        writer.Close();
        writer.Close();
    }

    private void WriteSwitchOrDefault()
    {
        writer.Member();
        writer.Line("/// <summary>Calls the action of the case that this is, or <paramref name=\"otherwise\"/> where none is given for it.</summary>");
        Signature("public void SwitchOrDefault(", [
            $"{Action}<{model.Name}> otherwise",
            .. _arms.Select(arm => $"{Action}<{arm.Type}>? {arm.Parameter} = null"),
        ]);
        writer.Outdent();
        writer.OpenBrace();
        writer.Open($"switch ({_subject})");
        foreach (var arm in _arms)
        {
            WriteCase($"case {arm.Pattern} when {arm.Parameter} is not null:", $"{arm.Parameter}({arm.Value});");
        }

        WriteCase("default:", "otherwise(this);");
        writer.Close();
        writer.Close();
    }

    private void WriteCase(string head, string call)
    {
        writer.Line(head);
        writer.Indent();
        writer.Lines(call, "break;");
        writer.Outdent();
    }

    /// <summary>Writes a method's head with each parameter on its own line, and leaves the writer indented for the body.</summary>
    private void Signature(string head, IReadOnlyList<string> parameters)
    {
        writer.Line(head);
        writer.Indent();
        for (var i = 0; i < parameters.Count; i++)
        {
            writer.Line(parameters[i] + (i + 1 < parameters.Count ? "," : ")"));
        }
    }

    private void CloseSwitchExpression()
    {
        writer.Close(";");
        writer.Outdent();
    }
}
