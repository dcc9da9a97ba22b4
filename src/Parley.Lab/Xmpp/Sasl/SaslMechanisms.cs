using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Parley.Lab.Xmpp.Sasl;

/// <summary>The mechanisms that the lab's servers offer.</summary>
static class SaslMechanisms
{
    /// <summary>Their names, the strongest first.</summary>
    internal static readonly ImmutableArray<string> Names = ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"];

    /// <summary>Begins an exchange.</summary>
    internal static bool TryBegin(string? name, [NotNullWhen(true)] out ISaslMechanism? mechanism)
    {
        mechanism = name switch
        {
            "SCRAM-SHA-256" => new ScramMechanism(HashAlgorithmName.SHA256),
            "SCRAM-SHA-1" => new ScramMechanism(HashAlgorithmName.SHA1),
            "PLAIN" => new PlainMechanism(),
            _ => null,
        };
        return mechanism is not null;
    }
}
