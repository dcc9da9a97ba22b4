using Parley.Client.Rules;

namespace Parley.Client.Trust;

/// <summary>Kinds of faults in words, and as they are written in files and on the command line.</summary>
public static class FaultText
{
    /// <summary>The fault in words.</summary>
    public static string Of(FaultKind fault) => fault switch
    {
        FaultKind.AuthorityUnknown => "the authority is not trusted",
        FaultKind.SelfSigned => "it is self-signed",
        FaultKind.NameDiffers => "it is for another name",
        FaultKind.OutOfDate => "it has ended or not yet begun",
        _ => "the chain is unsound",
    };
}
