using System.Collections.Frozen;
using System.Globalization;
using Parley.Lab.Blueprints;
using Parley.Lab.Listening;
using Parley.Lab.Pki;
using Parley.Lab.Web;

namespace Parley.Lab;

/// <summary>
/// Publishes what the lab's two authorities have to say: writes the addresses into the certificates before they are
/// issued, and serves the documents afterwards.
/// </summary>
sealed class LabPublisher(LabBlueprint blueprint, LabIssuance issuance, TimeProvider time)
{
    (LabCertificatePlan Authority, string Name)[] Authorities => [(blueprint.Root, "root"), (blueprint.Issuing, "issuing")];

    /// <summary>Has every certificate of the authorities say where to look.</summary>
    /// <param name="port">The port in the addresses.</param>
    internal void Announce(int port)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"http://{LabPublication.Host}{(port == LabPublication.StandardPort ? "" : $":{port}")}/");
        foreach (var plan in blueprint.Servers.SelectMany(server => server.Presented).Distinct())
        {
            foreach (var (authority, name) in Authorities)
            {
                if (plan.Issuer == authority)
                    plan.Template = plan.Template with { RevocationListUrls = [$"{place}{name}.crl"], IssuerUrls = [$"{place}{name}.cer"] };
            }
        }
    }

    /// <summary>The server of the documents, once all is issued.</summary>
    internal ILabService Service() => blueprint.Publication.Behavior switch
    {
        LabServerBehavior.StaysSilent => new SilentService(),
        LabServerBehavior.HangsUp => new ClosingService(),
        LabServerBehavior.SpeaksPlainHttp => new PlainHttpService(),
        _ => new HttpService([new PublicationSite(Documents())], FrozenDictionary<string, LabPage>.Empty),
    };

    FrozenDictionary<string, HttpAnswer> Documents()
    {
        var documents = new Dictionary<string, HttpAnswer>(StringComparer.Ordinal);
        var (moment, publication) = (time.GetUtcNow(), blueprint.Publication);
        foreach (var (authority, name) in Authorities)
        {
            var certificate = issuance.Issue([authority])[0];
            var revoked = issuance.Issue(publication.Revoked.Where(plan => plan.Issuer == authority));
            documents.Add($"/{name}.cer", PublicationSite.Certificate(certificate.Encoded));
            if (publication.ListsAreMissing)
                continue;
            var list = LabRevocationList.Encode(
                certificate, revoked, moment + publication.ListsStartIn, moment + publication.ListsEndIn, publication.ListsAreForged);
            documents.Add($"/{name}.crl", PublicationSite.RevocationList(list));
        }

        return documents.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
