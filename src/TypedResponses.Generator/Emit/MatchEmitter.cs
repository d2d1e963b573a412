using TypedResponses.Generator.Model;

namespace TypedResponses.Generator.Emit;

/// <summary>Writes a union's <c>Match</c> and <c>Switch</c> in their forms: for all cases, with a state, and with a default.</summary>
internal sealed class MatchEmitter(SourceWriter writer, UnionModel model)
{
    private const string Func = "global::System.Func";
    private const string Action = "global::System.Action";

    /// <summary>The number of the case, in a variable that no parameter has the name of.</summary>
    private readonly string _number = Variable(model, "number", "caseNumber");

    /// <summary>The cases, and at last <c>Unrecognized</c>.</summary>
    private readonly List<Arm> _arms = [];

    /// <summary>A type parameter that none of the types around the union has.</summary>
    private readonly string _result = TypeParameter(model, "T");

    private readonly string _state = TypeParameter(model, "TState");

    public void Write()
    {
        AddArms();
        WriteMatch(withState: false);
        WriteMatch(withState: true);
        WriteMatchOrDefault();
        WriteSwitch(withState: false);
        WriteSwitch(withState: true);
        WriteSwitchOrDefault();
    }

    private void AddArms()
    {
        foreach (var @case in model.Cases)
        {
            var isShared = model.Cases.Count(other => other.Type == @case.Type) > 1;
            Add(isShared ? $"{@case.Type} {{ {model.Tag}: {Literal.Of(@case.Text)} }}" : @case.Type, @case.Type, @case.Parameter);
        }

        Add("Unrecognized", "Unrecognized", "unrecognized");

        void Add(string pattern, string type, string parameter)
        {
            var value = Variable(model, "value", "self");
            _arms.Add(model.HasCaseNumbers
                ? new($"{_number} == {UnionModel.NumberOf(_arms.Count)}", $"({type})this", type, parameter)
                : new($"{pattern} {value}", value, type, parameter));
        }
    }

    /// <summary>A variable that no parameter has the name of.</summary>
    private static string Variable(UnionModel model, string name, string other) => model.Cases.Any(@case => @case.Parameter == name) ? other : name;

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
        WriteFunction(arm => $"{arm.Parameter}({argument}{arm.Value})", isGiven: _ => "",
            $"throw new global::System.InvalidOperationException({Literal.Of($"This is no case of {model.Name}.")})");
    }

    private void WriteMatchOrDefault()
    {
        writer.Member();
        writer.Line("/// <summary>Calls the function of the case that this is, or <paramref name=\"otherwise\"/> where none is given for it.</summary>");
        Signature($"public {_result} MatchOrDefault<{_result}>(", [
            $"{Func}<{model.Name}, {_result}> otherwise",
            .. _arms.Select(arm => $"{Func}<{arm.Type}, {_result}>? {arm.Parameter} = null"),
        ]);
        WriteFunction(arm => $"{arm.Parameter}({arm.Value})", isGiven: arm => $"{arm.Parameter} is not null", "otherwise(this)");
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
        WriteAction(arm => $"{arm.Parameter}({argument}{arm.Value});", isGiven: _ => "", otherwise: null);
    }

    private void WriteSwitchOrDefault()
    {
        writer.Member();
        writer.Line("/// <summary>Calls the action of the case that this is, or <paramref name=\"otherwise\"/> where none is given for it.</summary>");
        Signature("public void SwitchOrDefault(", [
            $"{Action}<{model.Name}> otherwise",
            .. _arms.Select(arm => $"{Action}<{arm.Type}>? {arm.Parameter} = null"),
        ]);
        WriteAction(arm => $"{arm.Parameter}({arm.Value});", isGiven: arm => $"{arm.Parameter} is not null", "otherwise(this);");
    }

    /// <summary>Writes the body of a method that returns what the case's function does.</summary>
    private void WriteFunction(Func<Arm, string> call, Func<Arm, string> isGiven, string otherwise)
    {
        if (model.HasCaseNumbers)
        {
            OpenNumbered();
            foreach (var arm in _arms)
            {
                writer.Line($"if ({And(arm.Pattern, " && ", isGiven(arm))}) return {call(arm)};");
            }

            writer.Line();
            writer.Line(otherwise.StartsWith("throw", StringComparison.Ordinal) ? $"{otherwise};" : $"return {otherwise};");
            writer.Close();
            return;
        }

        writer.Open("=> this switch");
        foreach (var arm in _arms)
        {
            writer.Line($"{And(arm.Pattern, " when ", isGiven(arm))} => {call(arm)},");
        }

        writer.Line($"_ => {otherwise},");
        writer.Close(";");
        writer.Outdent();
    }

    /// <summary>Writes the body of a method that calls the case's action.</summary>
    private void WriteAction(Func<Arm, string> call, Func<Arm, string> isGiven, string? otherwise)
    {
        if (model.HasCaseNumbers)
        {
            OpenNumbered();
            foreach (var arm in _arms)
            {
                writer.Line($"if ({And(arm.Pattern, " && ", isGiven(arm))}) {{ {call(arm)} return; }}");
            }

            if (otherwise is not null)
            {
                writer.Line();
                writer.Line(otherwise);
            }

            writer.Close();
            return;
        }

        OpenBody();
        writer.Open("switch (this)");
        foreach (var arm in _arms)
        {
            WriteCase($"case {And(arm.Pattern, " when ", isGiven(arm))}:", call(arm));
        }

        if (otherwise is not null)
        {
            WriteCase("default:", otherwise);
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>
    /// Opens a body that compares the case's number with one after the other, as a <c>switch</c> on types does: processors foresee where such a row ends
    /// better than the turns of a search, and a call for the number would cost the places of all functions in registers.
    /// </summary>
    private void OpenNumbered()
    {
        OpenBody();
        writer.Line($"var {_number} = _case;");
        writer.Open($"if ({_number} == 0)");
        writer.Line($"{_number} = _case = FindCase();");
        writer.Close();
        writer.Line();
    }

    private void OpenBody()
    {
        writer.Outdent();
        writer.OpenBrace();
    }

    private static string And(string pattern, string and, string condition) => condition.Length == 0 ? pattern : pattern + and + condition;

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

    /// <param name="Pattern">Holds for its values only.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Parameter">Its parameter.</param>
    private sealed record Arm(string Pattern, string Value, string Type, string Parameter);
}
