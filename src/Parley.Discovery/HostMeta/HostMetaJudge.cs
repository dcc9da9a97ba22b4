using Parley.Diagnostics;
using Parley.Discovery.Findings;
using Parley.Discovery.Web;
using Parley.Dns;

namespace Parley.Discovery.HostMeta;

/// <summary>Says what is wrong with host-meta. That a domain does not have it is nothing wrong.</summary>
sealed class HostMetaJudge(DnsName domain, Report report)
{
    internal void Judge(HostMetaResult? result)
    {
        if (result is null)
            return;
        JudgeServer(result);
        foreach (var document in (ReadOnlySpan<HostMetaDocument>)[result.Xml, result.Json])
            JudgeDocument(document);
        JudgeAgreement(result);
    }

    /// <summary>Both files come from one server, whose failure is told once.</summary>
    void JudgeServer(HostMetaResult result)
    {
        var failed = result.Xml.Status == HostMetaStatus.Unavailable ? result.Xml : result.Json;
        if (failed.Status != HostMetaStatus.Unavailable)
            return;
        var finding = failed.Answer.Outcome == WebOutcome.Untrusted
            ? DiscoveryFindings.HostMetaUntrusted
            : DiscoveryFindings.HostMetaUnavailable;
        report.Add(
            finding, failed.Address.ToString(),
            ("address", failed.Address), ("domain", domain), ("problem", failed.Detail ?? Described(failed.Answer)));
    }

    void JudgeDocument(HostMetaDocument document)
    {
        if (document.Status == HostMetaStatus.Malformed)
        {
            report.Add(
                DiscoveryFindings.HostMetaMalformed, document.Address.ToString(),
                ("address", document.Address), ("problem", Sentence(document.Detail ?? Described(document.Answer))));
        }

        foreach (var link in document.Links.Where(link => !link.IsProtected))
        {
            report.Add(
                DiscoveryFindings.HostMetaInsecureLink, document.Address.ToString(),
                ("address", document.Address), ("link", link.Address));
        }
    }

    void JudgeAgreement(HostMetaResult result)
    {
        if (result is not { Xml.Status: HostMetaStatus.Read, Json.Status: HostMetaStatus.Read })
            return;
        var onlyXml = result.Xml.Links.Except(result.Json.Links).ToList();
        var onlyJson = result.Json.Links.Except(result.Xml.Links).ToList();
        if (onlyXml.Count + onlyJson.Count > 0)
        {
            report.Add(
                DiscoveryFindings.HostMetaDisagree, result.Xml.Address.ToString(),
                ("address", result.Xml.Address), ("onlyXml", Addresses(onlyXml)), ("onlyJson", Addresses(onlyJson)));
        }
    }

    static string Addresses(List<HostMetaLink> links) =>
        links.Count == 0 ? "nothing" : string.Join(", ", links.Select(link => link.Address));

    static string Described(WebAnswer answer) => answer.Outcome == WebOutcome.Answered
        ? $"it answered with status {answer.StatusCode}"
        : $"the request ended as {answer.Outcome}";

    static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.');
}
