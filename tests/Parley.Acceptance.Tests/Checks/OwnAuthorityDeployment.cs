using System.Net;
using Parley.Certificates.Requests;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using Parley.Issuance.Roles;
using Parley.Issuance.Serving;
using Parley.Peers;
using Parley.Peers.Deployments;
using Parley.Peers.Servers;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>
/// Real servers with certificates of the desk: requests by role, signed by an authority of our own, which answers for them over
/// HTTP meanwhile.
/// </summary>
sealed class OwnAuthorityDeployment : IAsyncDisposable
{
    /// <summary>Where the authority answers, on an address of the deployment.</summary>
    const int Port = 10080;

    readonly PeerFolder _folder = new();
    PrivateAuthority? _authority;
    IssuanceKey? _key;
    AuthorityServer? _server;
    RealDeployment? _servers;

    OwnAuthorityDeployment()
    {
    }

    /// <summary>The servers.</summary>
    internal RealDeployment Servers => _servers ?? throw new InvalidOperationException("It was not started.");

    /// <summary>The root, for <c>--anchors</c>.</summary>
    internal string RootFile => _folder["pki/root.pem"];

    internal static async Task<OwnAuthorityDeployment> StartAsync()
    {
        var deployment = new OwnAuthorityDeployment();
        try
        {
            deployment._servers = await RealDeployment.StartAsync(deployment.WithOwnCertificates);
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server of a host has lost its key.</summary>
    internal void Revoke(string name)
    {
        var lost = _authority!.Certificates.Single(certificate => certificate.Certificate.Subject.CommonName == name); // it was started
        var now = TimeProvider.System.GetUtcNow();
        _authority.Revoke(lost.Serial, Certificates.Revocation.RevocationReason.KeyCompromise, now, now);
        _authority.IssueList(AuthorityLevel.Issuing, _key!, now); // opened with the authority
    }

    public async ValueTask DisposeAsync()
    {
        if (_servers is not null)
            await _servers.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _key?.Dispose();
        _authority?.Dispose();
        _folder.Dispose();
    }

    RealDeploymentPlan WithOwnCertificates(RealDeploymentPlan plan)
    {
        var hosts = plan.Hosts;
        MakeAuthority(new(hosts.Website.Address, Port));
        var callManager = Certificate("tomcat", KeyKind.Rsa2048, new() { Nodes = [hosts.CallManager.Name] });
        return plan with
        {
            Xmpp = plan.Xmpp! with
            {
                Certificate = Certificate("xmpp", KeyKind.Rsa2048, new() { Nodes = [hosts.FirstPresence.Name, hosts.SecondPresence.Name], Domains = [RealHosts.Domain] }),
            },
            Ldap = plan.Ldap! with { Certificate = Certificate("plain", KeyKind.P256, new() { Nodes = [hosts.Directory.Name] }) },
            Sip = plan.Sip! with
            {
                Certificate = Certificate("plain", KeyKind.P256, new() { Nodes = [hosts.Sip.Name], Domains = [RealHosts.Domain], Further = [Name($"uri:sip:{RealHosts.Domain}")] }),
            },
            Web = plan.Web with
            {
                UserData = With(plan.Web.UserData, callManager),
                Configuration = With(plan.Web.Configuration, callManager),
                Voicemail = With(plan.Web.Voicemail, Certificate("voicemail", KeyKind.P384, new() { Nodes = [hosts.Voicemail.Name] })),
                Photos = With(plan.Web.Photos, Certificate("plain", KeyKind.P256, new() { Nodes = [hosts.Photos.Name] })),
                HostMeta = With(plan.Web.HostMeta, Certificate("plain", KeyKind.P256, new() { Nodes = [hosts.Website.Name] })),
            },
        };
    }

    void MakeAuthority(IPEndPoint endPoint)
    {
        var now = TimeProvider.System.GetUtcNow();
        var wanted = new NewAuthority { Name = "Example", Address = $"http://{endPoint}", Permitted = [RealHosts.Domain], Key = KeyKind.Rsa2048 };
        Assert.True(AuthorityMaker.TryMake(_folder["pki"], wanted, null, null, now, out var why), why);
        Assert.True(PrivateAuthority.TryOpen(_folder["pki"], out _authority, out why), why);
        Assert.True(_authority.TryUnlock(AuthorityLevel.Issuing, null, out _key, out why), why);
        _server = AuthorityServer.Start(_folder["pki"], _authority, _key, endPoint, TimeProvider.System, line => Assert.Fail(line));
    }

    /// <summary>Request and certificate of a role, as the commands make them.</summary>
    PeerCertificate Certificate(string roleName, KeyKind kind, RoleNames given)
    {
        Assert.True(RoleCatalogue.TryGet(roleName, out var role));
        Assert.True(given.TryJoin(role, out var names, out var why), why);
        using var key = IssuanceKey.Create(kind);
        var encoded = new NewRequest { Role = role, Names = names, Subject = NewRequest.SubjectFor(SubjectName.Empty, names) }.Encode(key);
        Assert.True(CertificateRequest.TryParse(encoded, out var request, out var error), error.ToString());
        var now = TimeProvider.System.GetUtcNow();
        var decision = _authority!.Decide(request, new() { Role = role, Days = 90 }, now); // made just before
        Assert.False(decision.IsRefused, string.Join('\n', decision.Findings));
        Assert.All(decision.Differences, difference => Assert.True(difference.Field == "validity" || difference.IsAsAsked, difference.ToString()));
        var issued = _authority.Issue(decision, _key!, now); // opened with the authority
        return new() { ChainPem = _authority.ToChainPem(issued.Certificate), KeyPem = key.ExportPem(null) };
    }

    static NginxSite? With(NginxSite? site, PeerCertificate certificate) => site is null ? null : site with { Certificate = certificate };

    static CertificateName Name(string text) => CertificateName.TryParse(text, out var name, out var why) ? name : throw new ArgumentException(why, nameof(text));
}
