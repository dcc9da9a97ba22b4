using System.Collections.Immutable;
using System.Text.Json;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Check.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Transport.Collecting;
using Parley.Transport.SecondOpinion;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>A verification as JSON, after <c>docs/schemas/verify.schema.json</c>.</summary>
static class VerifyJson
{
    /// <summary>The value of the member <c>schema</c>. The number grows when a reader of the older document would be misled.</summary>
    internal const string Schema = "parley.verify/1";

    internal static void Write(TextWriter writer, Verification verification) =>
        JsonOutput.Write(writer, json => Write(json, verification));

    static void Write(Utf8JsonWriter json, Verification verification)
    {
        var (arguments, verdict) = (verification.Arguments, verification.Verdict);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("time", Evidence.Moment(arguments.Time));
        json.WriteString("profile", arguments.Policy.Name);
        WriteTexts(json, "files", arguments.Files);
        json.WriteBoolean("accepted", verification.IsAccepted);
        json.WriteBoolean("chainTrusted", verdict.ChainTrusted);
        if (!arguments.Reference.IsNone)
            WriteNames(json, verdict);
        json.WriteStartArray("findings");
        foreach (var finding in verdict.Observations)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("chain");
        foreach (var presented in verdict.Presented)
        {
            json.WriteStartObject();
            json.WriteString("sha256", presented.Sha256);
            if (presented.Certificate is { } certificate)
                WriteCertificate(json, certificate);
            json.WriteBase64String("der", presented.Encoded.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("paths");
        foreach (var path in verdict.Paths)
            WritePath(json, path);
        json.WriteEndArray();
        json.WriteNumber("pathsNotKept", verdict.PathsNotKept);
        WriteTexts(json, "skipped", verification.Skipped);
        CollectedJson.WriteDocuments(json, verification.Collected ?? CollectedMaterial.None);
        if (arguments.Clients is { } clients)
            WriteClients(json, clients, verification);
        if (verification.Platform is { } platform)
            WritePlatform(json, platform, verification.Differences);
        json.WriteEndObject();
    }

    static void WriteClients(Utf8JsonWriter json, ChosenClients clients, Verification verification)
    {
        json.WriteStartArray("clients");
        foreach (var client in clients.Rules)
        {
            json.WriteStartObject();
            json.WriteString("client", client.Id);
            DecisionJson.WriteMembers(json, client.Decide(verification.Verdict));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WritePlatform(Utf8JsonWriter json, PlatformOpinion platform, ImmutableArray<Observation> differences)
    {
        json.WriteStartObject("platform");
        json.WriteBoolean("chainTrusted", platform.ChainTrusted);
        if (platform.NameMatches is { } matches)
            json.WriteBoolean("nameMatches", matches);
        WriteTexts(json, "remarks", platform.Remarks.Select(remark => remark.Status));
        WriteTexts(json, "path", platform.Path);
        json.WriteStartArray("differences");
        foreach (var difference in differences)
            ObservationJson.Write(json, difference);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteNames(Utf8JsonWriter json, CertificateVerdict verdict)
    {
        var standard = verdict.Standard;
        json.WriteStartObject("name");
        json.WriteString("reference", standard.Reference.Name);
        json.WriteString("service", ServiceWord.Of(standard.Reference.Service));
        WriteIdentity(json, "standard", standard);
        WriteIdentity(json, "compatible", verdict.Compatible);
        json.WriteEndObject();
    }

    static void WriteIdentity(Utf8JsonWriter json, string mode, IdentityResult result)
    {
        json.WriteStartObject(mode);
        json.WriteBoolean("matches", result.Matches);
        WriteOptional(json, "matched", result.Matched?.ToString());
        WriteOptional(json, "nearestMiss", result.NearestMiss?.ToString());
        WriteOptional(json, "nearestMissReason", result.NearestMissReason);
        WriteTexts(json, "curingSanLines", result.CuringSanLines);
        json.WriteStartArray("compared");
        foreach (var compared in result.Compared)
        {
            json.WriteStartObject();
            json.WriteString("name", compared.Presented.ToString());
            json.WriteBoolean("matches", compared.Matches);
            json.WriteString("reason", compared.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WritePath(Utf8JsonWriter json, CertificatePath path)
    {
        json.WriteStartObject();
        json.WriteString("end", path.End.Word());
        json.WriteBoolean("sound", path.IsSound);
        json.WriteStartArray("certificates");
        foreach (var link in path.Certificates)
        {
            json.WriteStartObject();
            json.WriteString("sha256", link.Certificate.Sha256);
            WriteCertificate(json, link.Certificate);
            json.WriteString("origin", link.Origin.Word());
            if (link.PresentedIndex is { } place)
                json.WriteNumber("place", place + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in path.Observations)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        WriteTexts(json, "policies", path.Policies.Select(policy => policy.ToString()));
        json.WriteStartArray("revocation");
        foreach (var answer in path.Revocation)
            WriteRevocation(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteCertificate(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteString("subject", certificate.Subject.ToString());
        json.WriteString("issuer", certificate.Issuer.ToString());
        json.WriteString("serial", certificate.SerialText);
        json.WriteString("notBefore", Evidence.Moment(certificate.NotBefore));
        json.WriteString("notAfter", Evidence.Moment(certificate.NotAfter));
    }

    static void WriteRevocation(Utf8JsonWriter json, RevocationAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("status", answer.Status.Word());
        WriteOptional(json, "source", answer.List is not null ? "list" : answer.Response is not null ? "ocsp" : null);
        WriteMoment(json, "revokedAt", answer.RevokedAt);
        WriteOptional(json, "reason", answer.Reason?.Word());
        WriteMoment(json, "thisUpdate", answer.ThisUpdate);
        WriteMoment(json, "nextUpdate", answer.NextUpdate);
        WriteOptional(json, "detail", answer.Detail);
        json.WriteEndObject();
    }

    static void WriteMoment(Utf8JsonWriter json, string name, DateTimeOffset? moment) =>
        WriteOptional(json, name, moment is { } at ? Evidence.Moment(at) : null);

    static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
