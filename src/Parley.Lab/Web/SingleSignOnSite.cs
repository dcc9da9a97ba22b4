using System.Xml.Linq;

namespace Parley.Lab.Web;

/// <summary>Says, as every node of the vendor's does, whether single sign-on is on. In the lab it is off.</summary>
sealed class SingleSignOnSite : IWebSite
{
    internal const string Path = "/ssosp/ws/public/singleSignOn";

    public HttpAnswer? Answer(HttpRequest request) => request.Path != Path
        ? null
        : HttpAnswer.Xml(new("SSOResult",
            new XAttribute("version", UserDataSite.Version),
            new XElement("Response", new XElement("SingleSignOn", new XElement("Status", new XAttribute("enabled", "false"))))));
}
