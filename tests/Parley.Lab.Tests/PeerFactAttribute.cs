namespace Parley.Lab.Tests;

/// <summary>A test that needs a foreign program; where it is not installed the test is skipped and says which package to install.</summary>
sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute(string program, string package)
    {
        if (!Peer.IsInstalled(program))
            Skip = $"{program} is not installed: apt-get install {package}";
    }
}
