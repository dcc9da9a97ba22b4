using System.Net;
using Parley.Lab.People;

namespace Parley.Peers.Servers;

/// <summary>OpenLDAP's server, slapd, on GnuTLS.</summary>
public static class OpenLdap
{
    /// <summary>The suffix of the directory.</summary>
    public const string Suffix = "dc=example,dc=test";

    /// <summary>Fills a directory and starts it.</summary>
    public static async Task<PeerProcess> StartAsync(
        PeerFolder folder, OpenLdapSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        folder.MakeFolder("ldap/db");
        var files = settings.Certificate?.WriteTo(folder, "ldap/server");
        var configuration = folder.Write("ldap/slapd.conf", Configuration(folder, settings, files));
        var people = folder.Write("ldap/people.ldif", Entries(settings));

        var filled = await PeerClient.RunAsync("slapadd", "", "-q", "-f", configuration, "-l", people);
        if (filled.ExitCode != 0)
            throw new InvalidOperationException($"slapadd: {filled}");
        var plain = settings.StartTlsPorts.Select(port => new IPEndPoint(settings.Address, port)).ToArray();
        var secure = new IPEndPoint(settings.Address, settings.DirectTlsPort);
        var urls = string.Join(' ', plain.Select(port => $"ldap://{port}").Append($"ldaps://{secure}"));
        return await PeerProcess.StartAsync(
            new() { Program = "slapd", Arguments = ["-d", "256", "-f", configuration, "-h", urls], Ports = [.. plain, secure] },
            cancellationToken);
    }

    static string Configuration(PeerFolder folder, OpenLdapSettings settings, (string Chain, string Key)? files) => $"""
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        pidfile {folder["ldap/slapd.pid"]}
        argsfile {folder["ldap/slapd.args"]}
        modulepath /usr/lib/ldap
        moduleload back_mdb
        {(files is var (chain, key) ? $"TLSCertificateFile {chain}\nTLSCertificateKeyFile {key}" : "")}
        {(settings.Priorities is { } priorities ? $"TLSCipherSuite {priorities}" : "")}
        {settings.FurtherLines}
        access to dn.base="" by * read
        access to attrs=userPassword by anonymous auth by * none
        access to * by users read by anonymous auth
        database mdb
        maxsize 16777216
        suffix "{Suffix}"
        directory {folder["ldap/db"]}

        """;

    static string Entries(OpenLdapSettings settings) => $"""
        dn: {Suffix}
        objectClass: dcObject
        objectClass: organization
        o: Example
        dc: example

        dn: ou=people,{Suffix}
        objectClass: organizationalUnit
        ou: people

        {string.Concat(settings.People.Select(Entry))}
        """;

    static string Entry(LabPerson person) => $"""
        dn: uid={person.UserName},ou=people,{Suffix}
        objectClass: inetOrgPerson
        uid: {person.UserName}
        cn:: {Base64(person.DisplayName)}
        sn:: {Base64(person.LastName)}
        mail: {person.Address}
        telephoneNumber: {person.Telephone}
        userPassword: {LabPeople.Password}


        """;

    static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
