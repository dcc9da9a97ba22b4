using System.Net;
using System.Xml.Linq;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Web;

/// <summary>
/// What the domain says about itself (RFC 6415). The lab has no other way to its XMPP servers than SRV, and says so.
/// </summary>
sealed class HostMetaSite : IWebSite
{
    static readonly XNamespace Descriptor = "http://docs.oasis-open.org/ns/xri/xrd-1.0";

    public HttpAnswer? Answer(HttpRequest request) => request.Path switch
    {
        "/.well-known/host-meta" => HttpAnswer.Xml(
            new XElement(Descriptor + "XRD", new XElement(Descriptor + "Subject", $"https://{LabBlueprint.Domain}")),
            "application/xrd+xml; charset=utf-8"),
        "/.well-known/host-meta.json" => HttpAnswer.Text(
            HttpStatusCode.OK, "application/json", $$"""{"subject":"https://{{LabBlueprint.Domain}}","links":[]}""" + "\n"),
        _ => null,
    };
}
