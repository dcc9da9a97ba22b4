using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;
using Parley.Transport.Findings;
using Parley.Transport.Handshakes;

namespace Parley.Transport.Connections;

/// <summary>Judges the OCSP answer that a server sends with its certificate, by the rules for those that are fetched.</summary>
static class StapleJudge
{
    // Shared: it keeps verified signatures, bounded.
    static readonly CertificateJudge Judge = new();

    /// <summary>What is wrong with it, or with its absence; <see langword="null"/> where it is sound, or not demanded.</summary>
    internal static Observation? Of(ConnectionRequest request, CertificateVerdict verdict, TlsTolerance tolerance)
    {
        if (verdict.Leaf is not { } leaf)
            return null;
        var facts = new Facts(request, leaf);
        if (tolerance.Staple is not { } octets)
        {
            if (!leaf.DemandsStaple)
                return null;
            return facts.Tell(tolerance.MayHaveStapled ? TransportFindings.StapleMissing : TransportFindings.StapleNotSeen);
        }

        if (!OcspResponse.TryParse(octets, out var response, out var error))
            return facts.Unusable(octets.Length, error.ToString());
        if (response.Status != OcspResponseStatus.Successful)
            return facts.Unusable(octets.Length, $"the responder refused to answer ({response.Status})");
        // Without an anchor nothing that an issuer says counts yet, and that is what is told.
        return verdict.Best is { IsAnchored: true, Certificates: [_, var issuer, ..] }
            ? OfAnswer(facts, verdict, response, issuer.Certificate)
            : null;
    }

    static Observation? OfAnswer(Facts facts, CertificateVerdict verdict, OcspResponse response, Certificate issuer)
    {
        if (!response.Responses.Any(single => single.CertificateId.IsOf(facts.Leaf, issuer)))
            return facts.Tell(TransportFindings.StapleOfOther, ("about", AboutOf(response)), ("issuer", issuer.DisplayName));
        var question = verdict.Question;
        var judged = Judge.Judge(question with
        {
            Revocation = RevocationMaterial.Of([], [response], []),
            Policy = question.Policy with { Revocation = RevocationCheck.WhereKnown },
        });
        var octets = response.Encoded.Length;
        return judged.Best?.Revocation is not [var answer, ..] ? null : answer switch
        {
            { Status: RevocationStatus.Good } => null,
            // What the issuer says elsewhere too is told once.
            { Status: RevocationStatus.Revoked } => IsKnownRevoked(verdict)
                ? null
                : facts.Tell(TransportFindings.StapleRevoked, ("revokedAt", answer.RevokedAt), ("issuer", issuer.DisplayName)),
            { NextUpdate: { } nextUpdate } when nextUpdate < question.Time =>
                facts.Tell(TransportFindings.StapleExpired, ("thisUpdate", answer.ThisUpdate), ("nextUpdate", nextUpdate)),
            _ => facts.Unusable(octets, answer.Detail ?? "it says nothing about this certificate"),
        };
    }

    static bool IsKnownRevoked(CertificateVerdict verdict) => verdict.Best?.Revocation is [{ Status: RevocationStatus.Revoked }, ..];

    /// <summary>Answers are about one certificate; of more the first tells whose they are.</summary>
    static string AboutOf(OcspResponse response) => response.Responses is [var single, ..]
        ? $"one with the serial number {Convert.ToHexString(single.CertificateId.SerialNumber.Span)}"
        : "no certificate at all";

    /// <summary>What the texts of all findings about staples name.</summary>
    sealed class Facts(ConnectionRequest request, Certificate leaf)
    {
        /// <summary>Addresses are shown to a person; certificates have one or two.</summary>
        const int AddressesShown = 2;

        internal Certificate Leaf => leaf;

        internal Observation Unusable(int octets, string detail) =>
            Tell(TransportFindings.StapleUnusable, ("octets", octets), ("detail", PlainLine.Of(detail)));

        internal Observation Tell(Finding finding, params ReadOnlySpan<(string Name, object? Value)> evidence) => ConnectionObservations.Of(
            finding, request,
            [("serial", leaf.SerialText), ("addresses", Addresses), .. evidence]);

        string Addresses => leaf.OcspAddresses.IsEmpty
            ? "the address that its authority gives"
            : PlainLine.Of(string.Join(", ", leaf.OcspAddresses.Take(AddressesShown)));
    }
}
