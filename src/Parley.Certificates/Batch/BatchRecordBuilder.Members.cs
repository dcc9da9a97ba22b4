using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

sealed partial class BatchRecordBuilder
{
    /// <summary>Members that mean something; one given twice would mean two things.</summary>
    [Flags]
    enum Members
    {
        None = 0,
        Id = 1 << 0,
        Profile = 1 << 1,
        Kind = 1 << 2,
        Anchors = 1 << 3,
        Intermediates = 1 << 4,
        Peer = 1 << 5,
        Lists = 1 << 6,
        Time = 1 << 7,
        Signatures = 1 << 8,
        KeyUsage = 1 << 9,
        Purposes = 1 << 10,
        PeerName = 1 << 11,
        PeerNames = 1 << 12,
        Depth = 1 << 13,
        Settings = 1 << 14,
        Pkits = 1 << 15,
        Terms = 1 << 16,
        Certificate = 1 << 17,
        Issuer = 1 << 18,
        List = 1 << 19,
        Response = 1 << 20,
        Age = 1 << 21,
    }

    static Members MemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("peer_certificate"u8) ? Members.Peer
        : reader.ValueTextEquals("untrusted_intermediates"u8) ? Members.Intermediates
        : reader.ValueTextEquals("trusted_certs"u8) ? Members.Anchors
        : reader.ValueTextEquals("crls"u8) ? Members.Lists
        : reader.ValueTextEquals("id"u8) ? Members.Id
        : reader.ValueTextEquals("profile"u8) ? Members.Profile
        : reader.ValueTextEquals("validation_kind"u8) ? Members.Kind
        : reader.ValueTextEquals("validation_time"u8) ? Members.Time
        : reader.ValueTextEquals("signature_algorithms"u8) ? Members.Signatures
        : reader.ValueTextEquals("key_usage"u8) ? Members.KeyUsage
        : reader.ValueTextEquals("extended_key_usage"u8) ? Members.Purposes
        : reader.ValueTextEquals("expected_peer_name"u8) ? Members.PeerName
        : reader.ValueTextEquals("expected_peer_names"u8) ? Members.PeerNames
        : reader.ValueTextEquals("max_chain_depth"u8) ? Members.Depth
        : reader.ValueTextEquals("settings"u8) ? Members.Settings
        : reader.ValueTextEquals("pkits"u8) ? Members.Pkits
        : reader.ValueTextEquals("boringssl"u8) ? Members.Terms
        : StatusMemberOf(ref reader);

    /// <summary>The members of cases that ask for a status only.</summary>
    static Members StatusMemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("certificate"u8) ? Members.Certificate
        : reader.ValueTextEquals("issuer_certificate"u8) ? Members.Issuer
        : reader.ValueTextEquals("extra_ca_certificates"u8) ? Members.Anchors
        : reader.ValueTextEquals("crl"u8) ? Members.List
        : reader.ValueTextEquals("ocsp_response"u8) ? Members.Response
        : reader.ValueTextEquals("max_age_seconds"u8) ? Members.Age
        : Members.None;

    bool TryRead(Members member, ref Utf8JsonReader reader, ref ParseError error)
    {
        switch (member)
        {
            case Members.Peer or Members.Certificate:
                return JsonPem.TryReadOne(ref reader, _peer, ref error);
            case Members.Issuer:
                return JsonPem.TryReadOne(ref reader, _issuer, ref error);
            case Members.Intermediates:
                return JsonPem.TryReadList(ref reader, _intermediates, ref error);
            case Members.Anchors:
                return JsonPem.TryReadList(ref reader, _anchors, ref error);
            case Members.Lists:
                return JsonPem.TryReadList(ref reader, _lists, ref error);
            case Members.List:
                return JsonPem.TryReadOne(ref reader, _lists, ref error);
            case Members.Response:
                return JsonPem.TryReadOne(ref reader, _responses, ref error);
            case Members.Id:
                Id = JsonValue.ReadText(ref reader, ref error);
                return Id is not null;
            case Members.Profile:
                _profile = JsonValue.ReadText(ref reader, ref error);
                return _profile is not null;
            case Members.Kind:
                _kind = JsonValue.ReadWord(ref reader, ["SERVER", "CLIENT", "ANY"], ref error);
                return _kind is not null;
            case Members.Time:
                return TryReadTime(ref reader, ref error);
            case Members.Age:
                return TryReadAge(ref reader, ref error);
            case Members.Signatures:
                return JsonValue.TryReadTexts(ref reader, TryAddSignature, "a signature algorithm, such as RSA_WITH_SHA256", ref error);
            case Members.KeyUsage:
                return JsonValue.TryReadTexts(ref reader, TryAddUsage, "a key usage, such as digitalSignature", ref error);
            case Members.Purposes:
                return JsonValue.TryReadTexts(ref reader, TryAddPurpose, "a key purpose, such as serverAuth", ref error);
            case Members.PeerName:
                return TryReadName(ref reader, ref error);
            case Members.PeerNames:
                return TryReadNames(ref reader, ref error);
            case Members.Depth:
                return TryReadDepth(ref reader, ref error);
            case Members.Pkits:
                return TryReadNested(ref reader, ref error);
            case Members.Terms:
                return TryReadTerms(ref reader, ref error);
            default:
                return TryReadSettings(ref reader, ref error);
        }
    }
}
