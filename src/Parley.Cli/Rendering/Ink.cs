using Parley.Diagnostics;

namespace Parley.Cli.Rendering;

/// <summary>Colours and weights of a <see cref="TextSheet"/>, as terminals take them (ECMA-48, 8.3.117).</summary>
static class Ink
{
    internal const string Bold = "1";
    internal const string Green = "32";
    internal const string Grey = "90";
    internal const string Red = "91";
    internal const string Yellow = "93";
    internal const string Blue = "94";

    /// <summary>The number of a finding, in the colour of its severity.</summary>
    internal static string Number(Severity severity) => severity switch
    {
        Severity.Error => $"{Bold};{Red}",
        Severity.Warning => $"{Bold};{Yellow}",
        _ => $"{Bold};{Blue}",
    };
}
