using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Lab.Faults;

/// <summary>The faults that can be built into a lab.</summary>
public static class LabFaults
{
    /// <summary>All faults, in the order of their names.</summary>
    public static ImmutableArray<LabFault> All { get; } =
    [
        new AddressAsName(),
        new AuthorityOfLikeName(),
        new BareHostName(),
        new CertificateEndsSoon(),
        new CertificateNotYetValid(),
        new CertificateOfAnotherServer(),
        new CertificateRevoked(),
        new ChainDisordered(),
        new ClientCertificateDemanded(),
        new CommonNameOnly(),
        new ConfigurationDiffers(),
        new ConfigurationMisnamed(),
        new ConfigurationMissing(),
        new ConfigurationUnreadable(),
        new ConfigurationValueWrong(),
        new ConnectionRefused(),
        new ConnectionReset(),
        new CriticalExtensionUnknown(),
        new DirectoryInClear(),
        new DirectoryUnavailable(),
        new DirectoryVisibleOutside(),
        new DnsFails(),
        new DnsGarbled(),
        new DnsRefuses(),
        new DnsSilent(),
        new DomainUnknown(),
        new EdgeNameIsHost(),
        new EdgeRecordInsideOnly(),
        new GlobalCatalogDown(),
        new HostMetaInsecure(),
        new HostMetaUnreadable(),
        new InsideRecordVisibleOutside(),
        new IntermediateEndsSoon(),
        new IntermediateExpired(),
        new IntermediateForMail(),
        new IntermediateKeyTooSmall(),
        new IntermediateKnownElsewhere(),
        new IntermediateMayNotSign(),
        new IntermediateMissing(),
        new IntermediateNotYetValid(),
        new IntermediateOfOtherAuthority(),
        new IntermediateOfOtherKey(),
        new IntermediateRevoked(),
        new IntermediateSignedWeakly(),
        new IssuerNotAnAuthority(),
        new KeyTooSmall(),
        new KeyUsageWithoutSignature(),
        new LdapStartTlsRefused(),
        new LdapsRecordNamesStartTlsPort(),
        new NameConstraintsViolated(),
        new NameMismatch(),
        new NameMisspelt(),
        new NameWithBlank(),
        new NameWithTrailingDot(),
        new NoRecords(),
        new OldCiphersOnly(),
        new OldTlsBesideNew(),
        new OldTlsOnly(),
        new PasswordInProfile(),
        new PathTooLong(),
        new PhotosByAddress(),
        new PhotosInClear(),
        new PortSpeaksHttp(),
        new PrivateRootNotInstalled(),
        new RevocationListForged(),
        new RevocationListFromFuture(),
        new RevocationListGone(),
        new RevocationListOutdated(),
        new RevocationServerUnreachable(),
        new RootExpired(),
        new RootInsteadOfIntermediate(),
        new RootRekeyed(),
        new SearchBaseWrong(),
        new SecondNodeCertificateExpired(),
        new SecondNodeSelfSigned(),
        new SelfSigned(),
        new ServerHangsUp(),
        new ServerIsAuthority(),
        new ServerListByAddress(),
        new ServerNameUnknown(),
        new ServerSilent(),
        new ServiceProfileUnreadable(),
        new ServicesWithdrawn(),
        new SignatureBroken(),
        new SignedWithMd5(),
        new SilentInsideTls(),
        new SipNameIsHost(),
        new SipRecordOfOtherProtocol(),
        new SipUnavailable(),
        new SrvPortZero(),
        new SrvTargetAddress(),
        new SrvTargetAlias(),
        new SrvTargetMissing(),
        new SrvWrongPort(),
        new StapleDemanded(),
        new StapleOutdated(),
        new StartTlsStripped(),
        new TlsSettingsBroken(),
        new TwoServersInOneSetting(),
        new UnrelatedCertificate(),
        new UntrustedRoot(),
        new UserDataFails(),
        new UserDataUnreadable(),
        new UserNotInCluster(),
        new VoicemailByAddress(),
        new VoicemailByBareName(),
        new VoicemailHostUnknown(),
        new VoicemailNotServed(),
        new WeakSignature(),
        new WildcardDoesNotCoverDomain(),
        new WildcardInsideLabel(),
        new WildcardTooDeep(),
        new WrongUsage(),
        new XmppCertificateExpired(),
        new XmppHostUnknown(),
        new XmppNameIsHost(),
        new XmppPortsExchanged(),
        new XmppRecordMissing(),
        new XmppRecordMisspelt(),
        new XmppRecordNamesDirectTlsPort(),
        new XmppServiceOfServers(),
        new XmppWithoutLogin(),
        new XmppsRecordNamesStartTlsPort(),
    ];

    /// <summary>Finds a fault by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out LabFault? fault)
    {
        fault = All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return fault is not null;
    }

    /// <summary>The names that somebody may have meant, the nearest first; none where no name is near.</summary>
    public static ImmutableArray<string> Near(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const int mostSuggestions = 3;
        var wanted = name[..Math.Min(name.Length, NearName.MaximumLength)].ToLowerInvariant();
        return
        [
            .. All.Select(fault => (fault.Name, Distance: NearName.Distance(wanted, fault.Name)))
                .Where(one => one.Distance <= NearName.MaximumDistance(wanted, one.Name))
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Take(mostSuggestions)
                .Select(one => one.Name),
        ];
    }

    /// <summary>Finds a fault by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message names the nearest.</exception>
    public static LabFault Get(string name)
    {
        if (TryGet(name, out var fault))
            return fault;
        var near = Near(name);
        var hint = near.IsEmpty ? "" : $" Did you mean {string.Join(" or ", near)}?";
        throw new ArgumentException($"There is no fault called '{name}'.{hint}", nameof(name));
    }
}
