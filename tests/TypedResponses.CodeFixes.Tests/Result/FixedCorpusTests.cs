using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedResponses.Analyzers.Result;
using TypedResponses.Analyzers.Tests.Result.Support;
using TypedResponses.Analyzers.Unions;
using TypedResponses.CodeFixes.Result;
using TypedResponses.CodeFixes.Tests.Result.Support;
using TypedResponses.CodeFixes.Unions;

namespace TypedResponses.CodeFixes.Tests.Result;

/// <summary>Whatever a fix makes of a whole program full of mistakes compiles.</summary>
public abstract class FixedCorpusTests<TAnalyzer, TFix> : FixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    [Fact]
    public Task The_fixed_program_compiles() => FixedCompiles(MistakesSource.Text, LoggerSource.Text);
}

public sealed class FixedDecodingTests : FixedCorpusTests<DecodedByHandAnalyzer, DecodedByHandCodeFix>;

public sealed class FixedWritingTests : FixedCorpusTests<TextAsBytesAnalyzer, TextAsBytesCodeFix>;

public sealed class FixedAddressesTests : FixedCorpusTests<TextAsUrlAnalyzer, TextAsUrlCodeFix>;

public sealed class FixedLogsTests : FixedCorpusTests<LoggedAnalyzer, LoggedCodeFix>;

public sealed class FixedDataUrisTests : FixedCorpusTests<DataUriByHandAnalyzer, DataUriByHandCodeFix>;

public sealed class FixedExtensionsTests : FixedCorpusTests<HardCodedExtensionAnalyzer, HardCodedExtensionCodeFix>;

public sealed class FixedSwitchesTests : FixedCorpusTests<IncompleteSwitchAnalyzer, IncompleteSwitchCodeFix>;

public sealed class FixedTagsTests : FixedCorpusTests<UnknownTagAnalyzer, UnknownTagCodeFix>;

public sealed class FixedCastsTests : FixedCorpusTests<UntestedCastAnalyzer, UntestedCastCodeFix>;
