using System.Globalization;
using Parley.Client.Endpoints;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Cli.Commands.Check.Targets;

/// <summary>
/// An endpoint in one line for people: the mark, the endpoint, the certificate, and the first cause where there is one.
/// </summary>
static class TargetText
{
    /// <summary>The longest that a line says of names from outside.</summary>
    const int MaximumCharacters = 160;

    internal static string Of(TargetLine target, EndpointLook look)
    {
        var worst = look.AllObservations.Where(observation => observation.Severity > Severity.Note)
            .MaxBy(observation => observation.Severity);
        var mark = worst?.Severity switch { Severity.Error => "\u2717", Severity.Warning => "!", _ => "\u2713" };
        var said = worst is null ? "" : $"  {worst.Title} ({worst.Finding.Code})";
        return $"{mark} {target.Endpoint}  {target.Service.Word}  {PlainLine.Of(Seen(look), MaximumCharacters)}{said}";
    }

    internal static string OfFault(long line, string fault) =>
        string.Create(CultureInfo.InvariantCulture, $"\u2717 line {line}: {fault}");

    static string Seen(EndpointLook look)
    {
        if (look.Decisive is not { } attempt)
            return "no address";
        if (attempt.Verdict?.Leaf is not { } leaf)
            return attempt.Detail ?? attempt.Outcome.ToString();
        var until = leaf.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{leaf.DisplayName} until {until}, {HowProved(attempt)}";
    }

    static string HowProved(ConnectionAttempt attempt) => attempt.PresentedIn == ChainSource.Handshake
        ? attempt.IsSecured ? "trusted" : "not trusted"
        : "looked at: the key is not proved";
}
