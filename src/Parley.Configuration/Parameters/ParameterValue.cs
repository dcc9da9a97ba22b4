using System.Globalization;
using Parley.Configuration.Hosts;
using Parley.Diagnostics;

namespace Parley.Configuration.Parameters;

/// <summary>Compares values with what is published about their parameter.</summary>
public static class ParameterValue
{
    /// <summary>
    /// Words for the protocols of IP that two documents spell in two ways; both are read everywhere, and each channel has its own.
    /// </summary>
    static readonly string[][] SameWords =
    [
        ["IPV4_Only", "IPv4-Only", "IPV4Only"],
        ["IPV6_Only", "IPv6-Only", "IPV6Only"],
        ["Dual_Stack", "Two Stacks", "Two_Stacks", "Dual Stack"],
    ];

    /// <summary>What is wrong with a value; <see langword="null"/> where it is sound, blank, or nothing is published about it.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value without the space around it.</param>
    public static ValueFault? FaultOf(ClientParameter parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0)
            return null;
        return parameter.Type switch
        {
            ParameterType.Switch => SwitchFault(value),
            ParameterType.Number => NumberFault(parameter, value),
            ParameterType.Choice when parameter.Values.Length > 0 => WordFault(parameter, value),
            ParameterType.List when parameter.Values.Length > 0 => ListFault(parameter, value),
            ParameterType.Host => Wrong(ServerAddress.TryParse(value, out _)),
            ParameterType.Domain => Wrong(ServerAddress.FormOf(value) is HostForm.FullName or HostForm.BareName),
            ParameterType.Address => Wrong(IsAddress(value)),
            ParameterType.Identifier => Wrong(Guid.TryParse(value, out _)),
            ParameterType.Attribute => Wrong(IsAttribute(value)),
            ParameterType.Version => Wrong(IsRelease(value)),
            ParameterType.Filter => Wrong(FilterText.IsBalanced(value)),
            ParameterType.DistinguishedName => Wrong(value.Contains('=', StringComparison.Ordinal)),
            ParameterType.HotKey => Wrong(IsHotKey(value)),
            _ => null,
        };
    }

    /// <summary>The value as it is published; the value itself where it is none of the published ones.</summary>
    public static string Published(ClientParameter parameter, string value) =>
        FaultOf(parameter, value) is { Kind: ValueFaultKind.LetterCase, Suggestion: { } published } ? published : value;

    /// <summary>Reads a switch as clients do: any case, and the digits that old files hold; <see langword="null"/> for everything else.</summary>
    public static bool? Switch(string? value) => value?.Trim() switch
    {
        "1" => true,
        "0" => false,
        var text => bool.TryParse(text, out var read) ? read : null,
    };

    static ValueFault? Wrong(bool isSound) => isSound ? null : new(ValueFaultKind.WrongType, null);

    static ValueFault? SwitchFault(string value)
    {
        if (Switch(value) is not null)
            return null;
        return new(ValueFaultKind.WrongType, value.ToUpperInvariant() switch
        {
            "YES" or "ON" or "ENABLED" or "ENABLE" or "TRU" or "TURE" => "true",
            "NO" or "OFF" or "DISABLED" or "DISABLE" or "FASLE" or "FLASE" => "false",
            _ => null,
        });
    }

    static ValueFault? NumberFault(ClientParameter parameter, string value)
    {
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new(ValueFaultKind.WrongType, null);
        return number < (parameter.Least ?? 0) || number > (parameter.Most ?? long.MaxValue)
            ? new(ValueFaultKind.OutOfRange, null)
            : null;
    }

    static ValueFault? WordFault(ClientParameter parameter, string value)
    {
        if (parameter.Values.Contains(value))
            return null;
        var published = parameter.Values.FirstOrDefault(word => Same(word, value))
            ?? parameter.Values.FirstOrDefault(word => SameWords.Any(words => words.Contains(word) && words.Any(other => Same(other, value))));
        if (published is not null)
            return new(ValueFaultKind.LetterCase, published);
        return new(ValueFaultKind.NotAllowed, NearMiss.Only(value, parameter.Values));
    }

    /// <summary>Every value of a list must be a published one; the suggestion is the whole list, mended.</summary>
    static ValueFault? ListFault(ClientParameter parameter, string value)
    {
        var separator = parameter.Separator ?? ',';
        ValueFault? worst = null;
        var words = value.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (WordFault(parameter, words[i]) is not { } fault)
                continue;
            if (worst is null || fault.Kind == ValueFaultKind.NotAllowed)
                worst = fault;
            if (fault.Suggestion is null)
                return fault;
            words[i] = fault.Suggestion;
        }

        return worst is { } found ? found with { Suggestion = string.Join(separator, words) } : null;
    }

    static bool IsAddress(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name or an object identifier; options may follow a semicolon (RFC 4512, 2.5).</summary>
    static bool IsAttribute(string value) =>
        char.IsAsciiLetterOrDigit(value[0]) && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ';');

    /// <summary>Numbers with points between them; a maintenance release may stand in parentheses.</summary>
    static bool IsRelease(string value) =>
        char.IsAsciiDigit(value[0]) && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '(' or ')');

    static bool IsHotKey(string value)
    {
        const string Held = "CTRL+SHIFT+";
        return bool.TryParse(value, out _)
            || (value.StartsWith(Held, StringComparison.OrdinalIgnoreCase) && value.Length == Held.Length + 1);
    }
}
