using System.Collections.Immutable;
using Parley.Configuration.Findings;
using Parley.Configuration.Findings.Parameters;
using Parley.Configuration.Findings.Values;
using Parley.Configuration.Parameters;
using Parley.Configuration.Settings;
using Parley.Diagnostics;

namespace Parley.Configuration.Channels;

/// <summary>Reviews the names and values of a channel: what a link and a bootstrap file have in common.</summary>
sealed class ChannelReview(ChannelDocument document, ImmutableArray<ChannelSetting> settings)
{
    readonly Report _report = new();

    internal ImmutableArray<Observation> Finish() => _report.ToImmutable();

    /// <summary>Every name is published for the channel, every value is of its type, and none is set twice.</summary>
    internal void CheckAll()
    {
        var first = new Dictionary<string, ChannelSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings)
        {
            var parameter = ChannelSettings.ParameterOf(document, setting.Name);
            if (parameter is null)
                CheckUnknown(setting);
            else
                CheckKnown(setting, parameter);
            if (setting.Value.Length == 0)
                continue;
            var name = parameter?.Name ?? setting.Name;
            if (!first.TryGetValue(name, out var before))
                first[name] = setting;
            else if (before.Value == setting.Value)
                Add(ParameterFindings.Repeated, setting, ("first", before.Line));
            else
                Add(ParameterFindings.RepeatedDifferently, setting,
                    ("first", before.Line), ("firstValue", PlainLine.Of(before.Shown)), ("value", PlainLine.Of(setting.Shown)));
        }
    }

    internal ChannelSetting? Find(string name) => ChannelSettings.FindSetting(settings, name);

    internal void Add(Finding finding, ChannelSetting setting, params ReadOnlySpan<(string Name, object? Value)> evidence) => _report.Add(
        finding, PlainLine.Of(setting.Name),
        [
            ("parameter", PlainLine.Of(setting.Name)), ("line", setting.Line), ("column", setting.Column),
            ("document", document.Text), .. evidence,
        ]);

    internal void Add(Finding finding, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        _report.Add(finding, subject, [("document", document.Text), .. evidence]);

    /// <summary>Both services that discovery asks for are excluded; a third word is one of older clients.</summary>
    internal static bool ExcludesAll(string value) => value
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .IsSupersetOf(["WEBEX", "CUCM"]);

    void CheckUnknown(ChannelSetting setting)
    {
        if (SecretName.Is(setting.Name) && setting.Value.Length > 0)
            Add(ConfigurationFindings.PasswordInClear, setting, ("setting", PlainLine.Of(setting.Name)));
        if (ParameterTable.FindAnywhere(setting.Name) is { } elsewhere)
            Add(ParameterFindings.OtherChannel, setting, ("channel", ChannelText.Of(elsewhere.Channel)));
        else if (NearMiss.Only(setting.Name, Names()) is { } meant)
            Add(ParameterFindings.Misspelt, setting, ("published", meant));
        else
            Add(ParameterFindings.Unknown, setting);
    }

    IEnumerable<string> Names() => ParameterTable.All.Where(parameter => parameter.Channel == document.Channel).Select(parameter => parameter.Name);

    void CheckKnown(ChannelSetting setting, ClientParameter parameter)
    {
        if (parameter.Name != setting.Name)
            Add(ParameterFindings.LetterCase, setting, ("published", parameter.Name));
        if (ParameterValue.FaultOf(parameter, setting.Value) is not { } fault)
            return;
        if (fault.Kind == ValueFaultKind.LetterCase)
        {
            Add(ValueFindings.LetterCase, setting, ("value", PlainLine.Of(setting.Value)), ("published", fault.Suggestion));
            return;
        }

        var finding = fault.Kind switch
        {
            ValueFaultKind.WrongType => ValueFindings.WrongType,
            ValueFaultKind.OutOfRange => ValueFindings.OutOfRange,
            _ => ValueFindings.NotAllowed,
        };
        Add(finding, setting,
            ("value", PlainLine.Of(setting.Value)), ("expected", parameter.Expected), ("default", parameter.Default ?? "none"));
    }
}
