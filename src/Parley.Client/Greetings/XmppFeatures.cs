using System.Collections.Immutable;
using Parley.Transport.XmlStreams;

namespace Parley.Client.Greetings;

/// <summary>
/// Reads the beginning of an XMPP stream as it arrives: the SASL mechanisms of its features, or a
/// stream error (RFC 6120, 4.9).
/// </summary>
sealed class XmppFeatures
{
    const string StreamNamespace = "http://etherx.jabber.org/streams";
    const string SaslNamespace = "urn:ietf:params:xml:ns:xmpp-sasl";
    const string StreamErrorNamespace = "urn:ietf:params:xml:ns:xmpp-streams";

    /// <summary>More mechanisms than any server offers.</summary>
    const int MaximumMechanisms = 32;

    readonly XmlStreamScanner _scanner = new(XmlStreamLimits.BeforeTls);
    int _taken;
    string? _streamId;

    /// <summary>What the features offer; <see langword="null"/> while no features have arrived.</summary>
    internal ImmutableArray<string>? Mechanisms { get; private set; }

    /// <summary>The names of the features; empty while none have arrived.</summary>
    internal ImmutableArray<string> Offered { get; private set; } = [];

    /// <summary>The condition of a stream error; <see langword="null"/> where there is none.</summary>
    internal string? StreamError { get; private set; }

    /// <summary>
    /// The same by its name alone, <c>host-unknown</c>; <see langword="null"/> where there is none or it has no name.
    /// </summary>
    internal string? Condition { get; private set; }

    /// <summary>
    /// What tells one maker from another: a mechanism of its own, else the id of the stream. <see langword="null"/> while neither
    /// is known.
    /// </summary>
    internal string? Software =>
        Mechanisms?.FirstOrDefault(mechanism => mechanism.StartsWith("CISCO-", StringComparison.Ordinal)) ?? _streamId;

    /// <summary>The header of the peer's stream; <see langword="null"/> while it has not arrived.</summary>
    internal XmlStreamElement? Header { get; private set; }

    /// <summary>The text beside the condition, for a person; <see langword="null"/> where there is none.</summary>
    internal string? ErrorText { get; private set; }

    /// <summary>
    /// Whether the error says that there is nothing to go on with. Servers that offer no way to log in say so in this way
    /// too, in place of empty features.
    /// </summary>
    internal bool HasNothingToOffer => Condition == "undefined-condition"
        && ErrorText is { } text
        && (text.Contains("feature", StringComparison.OrdinalIgnoreCase) || text.Contains("mechanism", StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes what has arrived by now.</summary>
    /// <param name="received">All of it, from the beginning.</param>
    /// <returns>Whether what comes later changes nothing any more.</returns>
    internal bool Take(ReadOnlyMemory<byte> received)
    {
        _scanner.Feed(received.Span[_taken..]);
        _taken = received.Length;
        while (Mechanisms is null && StreamError is null && _scanner.TryRead(out var next))
        {
            if (next is { Kind: XmlStreamEventKind.Element, Element: { } element })
                Take(element);
            else if (next is { Kind: XmlStreamEventKind.Opened, Element: { } header })
                (Header, _streamId) = (header, header.Attribute("id") is { } id ? Printable.Of(id) : null);
        }

        return Mechanisms is not null || StreamError is not null || _scanner.Error is not null;
    }

    void Take(XmlStreamElement element)
    {
        if (element.Is("features", StreamNamespace))
        {
            Offered = [.. element.Children.Take(MaximumMechanisms).Select(feature => Printable.Of(feature.Name)).Distinct()];
            Mechanisms =
            [
                .. (element.Child("mechanisms", SaslNamespace)?.Children ?? [])
                    .Where(child => child.Is("mechanism", SaslNamespace))
                    .Take(MaximumMechanisms)
                    .Select(child => Printable.Of(child.Text))
            ];
        }
        else if (element.Is("error", StreamNamespace))
        {
            var condition = element.Children.FirstOrDefault(
                child => child.Namespace == StreamErrorNamespace && child.Name != "text");
            Condition = condition is null ? null : Printable.Of(condition.Name);
            var said = element.Child("text", StreamErrorNamespace)?.Text ?? condition?.Text;
            ErrorText = string.IsNullOrEmpty(said) ? null : Printable.Of(said);
            StreamError = Printable.Of($"stream error {condition?.Name ?? "without a condition"}");
        }
    }
}
