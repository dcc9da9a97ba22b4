namespace Parley.Planning.Deployments.Words;

/// <summary>The words of the deployment file.</summary>
static class DeploymentWords
{
    internal static readonly WordList<ProductMode> Modes = new(
    [
        ("full-uc", ProductMode.FullUc), ("im-only", ProductMode.ImOnly), ("phone-only", ProductMode.PhoneOnly),
        ("phone-with-contacts", ProductMode.PhoneWithContacts),
    ]);

    internal static readonly WordList<Hosting> Hostings = new(
        [("on-premises", Hosting.OnPremises), ("cloud", Hosting.Cloud), ("hybrid", Hosting.Hybrid)]);

    internal static readonly WordList<CloudService> CloudServices = new([("messenger", CloudService.Messenger), ("platform", CloudService.Platform)]);

    internal static readonly WordList<DnsDesign> DnsDesigns = new(
        [("split-brain", DnsDesign.SplitBrain), ("one-zone", DnsDesign.OneZone), ("separate", DnsDesign.Separate)]);

    internal static readonly WordList<InsideZone> InsideZones = new([("internal", InsideZone.Internal), ("pinpoint", InsideZone.Pinpoint)]);

    internal static readonly WordList<ServerProduct> Products = new(
    [
        ("call-manager", ServerProduct.CallManager), ("presence", ServerProduct.Presence), ("voicemail", ServerProduct.Voicemail),
        ("edge-core", ServerProduct.EdgeCore), ("edge-express", ServerProduct.EdgeExpress), ("meetings-server", ServerProduct.MeetingsServer),
        ("directory", ServerProduct.Directory), ("photo-server", ServerProduct.PhotoServer),
        ("sip-server", ServerProduct.SipServer), ("media-relay", ServerProduct.MediaRelay),
    ]);

    internal static readonly WordList<NodeRole> NodeRoles = new([("publisher", NodeRole.Publisher), ("subscriber", NodeRole.Subscriber)]);

    internal static readonly WordList<IpStack> Stacks = new([("ipv4", IpStack.IPv4), ("ipv6", IpStack.IPv6), ("two-stacks", IpStack.TwoStacks)]);

    internal static readonly WordList<AuthorityKind> Authorities = new(
        [("public", AuthorityKind.Public), ("private", AuthorityKind.Private), ("self-signed", AuthorityKind.SelfSigned)]);

    internal static readonly WordList<SingleSignOn> SingleSignOns = new([("none", SingleSignOn.None), ("saml", SingleSignOn.Saml)]);

    internal static readonly WordList<RemoteAccess> RemoteAccesses = new(
        [("none", RemoteAccess.None), ("edge", RemoteAccess.Edge), ("vpn", RemoteAccess.Vpn)]);

    internal static readonly WordList<ContactSource> ContactSources = new(
        [("directory", ContactSource.Directory), ("user-data", ContactSource.UserData), ("cloud", ContactSource.Cloud)]);

    internal static readonly WordList<ClientKind> Clients = new(
    [
        ("windows", ClientKind.Windows), ("mac", ClientKind.Mac), ("iphone-ipad", ClientKind.IPhoneAndIPad), ("android", ClientKind.Android),
        ("vdi", ClientKind.Vdi),
    ]);

    internal static readonly WordList<ScreenShare> ScreenShares = new(
        [("bfcp", ScreenShare.Bfcp), ("im-only", ScreenShare.ImOnly), ("meeting", ScreenShare.Meeting)]);

    internal static readonly WordList<FileTransfer> FileTransfers = new(
        [("managed", FileTransfer.Managed), ("peer-to-peer", FileTransfer.PeerToPeer)]);

    internal static readonly WordList<Federation> Federations = new(
        [("none", Federation.None), ("interdomain", Federation.Interdomain), ("intradomain", Federation.Intradomain)]);

    internal static readonly WordList<CodecChoice> Codecs = new(
        [("g711", CodecChoice.G711), ("g722.1-32", CodecChoice.G722), ("g722.1-24", CodecChoice.G722Low), ("g729a", CodecChoice.G729)]);

    internal static readonly WordList<VideoQuality> Videos = new(
    [
        ("none", VideoQuality.None), ("w144p", VideoQuality.W144p), ("w288p", VideoQuality.W288p), ("w448p", VideoQuality.W448p),
        ("w576p", VideoQuality.W576p), ("720p", VideoQuality.P720), ("1080p", VideoQuality.P1080),
    ]);
}
