using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>
/// What tells one broken thing from another of the same finding. Symptoms of one identity are repaired in one place,
/// wherever they were noticed; those of two identities need two repairs, even if they read alike.
/// </summary>
/// <param name="Code">The finding.</param>
/// <param name="Thing">The thing to repair.</param>
sealed record CauseIdentity(string Code, string Thing)
{
    /// <summary>The identity of what is behind a symptom.</summary>
    internal static CauseIdentity Of(Symptom symptom)
    {
        var observation = symptom.Observation;
        var code = observation.Finding.Code;
        return new(code, code switch
        {
            // One authority whose certificate is missing, at however many servers.
            "cert.chain.missing-intermediate" => Joined(observation, "issuer", "authorityKey"),
            "cert.chain.issuer-of-other-key" or "cert.chain.anchor-of-other-key" => Joined(observation, "issuer", "authorityKey"),
            "cert.chain.untrusted-anchor" => Joined(observation, "authority", "authorityKey"),
            // One list or responder, however many certificates it should speak of.
            "cert.revocation.unreachable" or "cert.revocation.too-slow" =>
                ServerOf(observation["source"]) + observation["detail"],
            "cert.revocation.not-served" or "cert.revocation.unusable" when IsAddress(observation["source"]) =>
                Joined(observation, "source"),
            "cert.revocation.stale" or "cert.revocation.not-yet-valid" or "cert.revocation.not-answered" or "cert.revocation.unknown"
                or "cert.revocation.unusable" or "cert.revocation.weak-signature" => Joined(observation, "issuer", "addresses"),
            // One authority whose certificate forbids too much, at however many of those that it issued.
            "cert.constraints.name-not-permitted" => Joined(observation, "authority", "reason"),
            "cert.policy.none-valid" => Joined(observation, "demander"),
            // One certificate may lack several names; each is a line of its own to add.
            _ when Is(code, "cert.identity.") => Joined(observation, "sha256", "reference") + observation.Subject,
            // Certificates of one name are not one certificate.
            // One certificate lacks one line, at however many servers.
            "client.names.not-read" => Joined(observation, "sha256", "reference"),
            _ when Is(code, "cert.") => Joined(observation, "sha256") + observation.Subject,
            // The address of one host, however many records name it.
            "dns.srv.target-without-address" or "dns.srv.target-not-looked-up" => Joined(observation, "target"),
            "discovery.srv.wrong-port" => Joined(observation, "record", "port"),
            _ when Is(code, "dns.srv.") || Is(code, "discovery.srv.") =>
                Joined(observation, "record", "target") + observation.Subject,
            // The servers do not answer, whatever they were asked.
            "dns.lookup.timed-out" or "dns.lookup.refused" or "dns.lookup.unreachable" or "dns.lookup.tcp-closed"
                or "dns.lookup.referred-elsewhere" => Joined(observation, "servers"),
            // A host that cannot be reached, on whatever port.
            "transport.dial.timed-out" or "transport.dial.no-route" => symptom.Effect.Host,
            // A server that has no certificate refuses StartTLS on all its ports.
            "transport.starttls.refused" => symptom.Effect.Host,
            // The settings of TLS and of the log-in are those of a server, whatever port shows them.
            "transport.tls.protocol-mismatch" or "transport.tls.client-certificate-wanted" or "transport.stream.other-side"
                or "client.service.closed-without-certificate" or "client.service.certificate-demanded"
                or "client.xmpp.no-login-mechanism" or "client.xmpp.no-password-login" or "client.xmpp.outdated-login" => symptom.Effect.Host,
            "transport.tls.old-version-offered" => symptom.Effect.Host + Joined(observation, "versions"),
            "transport.tls.newest-only" => symptom.Effect.Host,
            "transport.tls.broken-suite-offered" or "transport.tls.cipher-mismatch" =>
                symptom.Effect.Host + Joined(observation, "cipher"),
            "transport.tls.alert" => symptom.Effect.Host + Joined(observation, "alert"),
            // A directory has one set of data and rules behind all its ports.
            "client.directory.anonymous-refused" or "client.directory.referred-elsewhere" or "client.directory.referred-in-circle" =>
                symptom.Effect.Host,
            // So does one that does not serve the domain, or is about to go down.
            "transport.stream.service-refused" => symptom.Effect.Host + Joined(observation, "name", "condition"),
            _ when Is(code, "transport.") => symptom.Effect.Node,
            _ when Is(code, "config.") => Joined(observation, "document", "setting", "address") + observation.Subject,
            _ => observation.Subject,
        });
    }

    static bool Is(string code, string family) => code.StartsWith(family, StringComparison.Ordinal);

    static string Joined(Observation observation, params ReadOnlySpan<string> names)
    {
        var thing = "";
        foreach (var name in names)
            thing += $"{observation[name]}\n";
        return thing;
    }

    /// <summary>Whether a list or an answer is named by its address, because it could not be read.</summary>
    static bool IsAddress(string? source) => Uri.TryCreate(source, UriKind.Absolute, out _);

    /// <summary>The server that is down, whatever was asked of it.</summary>
    static string ServerOf(string? source) => Uri.TryCreate(source, UriKind.Absolute, out var address)
        ? address.Authority
        : source ?? "";
}
