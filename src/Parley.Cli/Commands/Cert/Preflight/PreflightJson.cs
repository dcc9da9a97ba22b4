using System.Text.Json;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>The answer as JSON, after <c>docs/schemas/preflight.schema.json</c>.</summary>
static class PreflightJson
{
    const string Schema = "parley.preflight/1";

    internal static void Write(Utf8JsonWriter json, UploadVerdict verdict)
    {
        WriteStart(json, verdict.Question.Product);
        json.WriteString("time", Evidence.Moment(verdict.Question.Time));
        json.WriteBoolean("taken", verdict.Outcome != UploadEffect.Refused);
        json.WriteString("outcome", Word(verdict.Outcome));
        if (verdict.FirstCause is { } cause)
        {
            json.WriteString("firstCause", cause.Finding.Code);
            if (verdict.ProblemOf(cause) is { } problem)
                json.WriteString("problem", problem.Id);
        }

        json.WriteStartArray("certificates");
        foreach (var certificate in verdict.Certificates)
        {
            json.WriteStartObject();
            json.WriteString("subject", certificate.Subject.ToString());
            json.WriteString("issuer", certificate.Issuer.ToString());
            json.WriteString("notAfter", Evidence.Moment(certificate.NotAfter));
            json.WriteString("sha256", certificate.Sha256);
            json.WriteBoolean("isServers", certificate.Equals(verdict.Leaf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in verdict.Findings)
            ObservationJson.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the entries of the product's list of problems that were looked up.</summary>
    internal static void Write(Utf8JsonWriter json, ProductPack product, IEnumerable<KnownProblem> problems)
    {
        WriteStart(json, product);
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("id", problem.Id);
            json.WriteString("problem", problem.Problem);
            WriteAll("causes", problem.Causes);
            WriteAll("solutions", problem.Solutions);
            if (problem.Withdrawn is not null)
                json.WriteString("withdrawn", problem.Withdrawn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void WriteAll(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }

    static string Word(UploadEffect outcome) => outcome switch
    {
        UploadEffect.Refused => "refused",
        UploadEffect.Clients => "clients-complain",
        _ => "taken",
    };

    static void WriteStart(Utf8JsonWriter json, ProductPack product)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("product");
        json.WriteString("name", product.Name);
        json.WriteString("title", product.Title);
        json.WriteString("document", product.Document);
        json.WriteString("date", product.Date);
        if (product.Seen is not null)
            json.WriteString("seen", product.Seen);
        json.WriteEndObject();
    }
}
