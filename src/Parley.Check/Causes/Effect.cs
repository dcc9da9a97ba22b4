namespace Parley.Check.Causes;

/// <summary>Where a cause hurts.</summary>
/// <param name="Service">
/// The service's word (<c>xmpp</c>, <c>user-data</c>), or <c>discovery</c> where no service was reached yet.
/// </param>
/// <param name="Node">The node as <c>host:port</c>, or the DNS name that was asked for.</param>
public sealed record Effect(string Service, string Node)
{
    /// <summary>The host of the node: its name, or its address without brackets.</summary>
    internal string Host => Node.LastIndexOf(':') is var colon and > 0 ? Node[..colon].Trim('[', ']') : Node;
}
