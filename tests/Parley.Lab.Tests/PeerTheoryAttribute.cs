namespace Parley.Lab.Tests;

/// <summary>As <see cref="PeerFactAttribute"/>, with cases.</summary>
sealed class PeerTheoryAttribute : TheoryAttribute
{
    public PeerTheoryAttribute(string program, string package)
    {
        if (!Peer.IsInstalled(program))
            Skip = $"{program} is not installed: apt-get install {package}";
    }
}
