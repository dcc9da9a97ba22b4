using System.Xml.Linq;

namespace Parley.Lab.Web;

/// <summary>The cloud lookup: no domain of the lab lives in the cloud.</summary>
sealed class CloudLookupSite : IWebSite
{
    public HttpAnswer? Answer(HttpRequest request) =>
        request.Path == "/cas/FederatedSSO" && request.Query.ContainsKey("org")
            ? HttpAnswer.Xml(new("federatedSSO", new XElement("errorcode", "1"), new XElement("reason", "SSO protocol error")))
            : null;
}
