using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings.Values;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Values are of the type, within the range and among the words that are published for their parameter.</summary>
sealed class ValueRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter is not { } parameter)
                continue;
            if (!entry.Setting.Nested.IsEmpty && parameter.Type is not (ParameterType.Markup or ParameterType.Unknown))
                context.Add(ValueFindings.HasElements, entry, null);
            else if (!entry.Setting.IsSecret && ParameterValue.FaultOf(parameter, entry.Value) is { } fault)
                Add(context, entry, parameter, fault);
        }
    }

    static void Add(LintContext context, ConfigurationEntry entry, ClientParameter parameter, ValueFault fault)
    {
        var fix = fault.Suggestion is { } value && EntryEdits.SetValue(context.Document.Source, entry.Span, value) is { } edits
            ? new LintFix($"set {entry.Name} to {value}", edits)
            : null;
        if (fault.Kind == ValueFaultKind.LetterCase)
        {
            context.Add(ValueFindings.LetterCase, entry, fix, ("value", entry.Value), ("published", fault.Suggestion));
            return;
        }

        context.Add(FindingOf(fault.Kind), entry, fix,
            ("value", entry.Value), ("expected", parameter.Expected), ("default", parameter.Default ?? "none"));
    }

    static Finding FindingOf(ValueFaultKind kind) => kind switch
    {
        ValueFaultKind.WrongType => ValueFindings.WrongType,
        ValueFaultKind.OutOfRange => ValueFindings.OutOfRange,
        _ => ValueFindings.NotAllowed,
    };
}
