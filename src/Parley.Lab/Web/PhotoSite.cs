using System.Net;
using Parley.Lab.People;

namespace Parley.Lab.Web;

/// <summary>Photos of the people: for everybody the same grey square.</summary>
sealed class PhotoSite : IWebSite
{
    // 8 by 8 pixels of grey, one octet each, filtered by nothing and deflated.
    static readonly byte[] Picture = PortableNetworkGraphic.Square(8, 0xB0);

    public HttpAnswer? Answer(HttpRequest request)
    {
        const string folder = "/photos/", ending = ".png";
        if (!request.Path.StartsWith(folder, StringComparison.Ordinal) || !request.Path.EndsWith(ending, StringComparison.Ordinal)
            || request.Path.Length <= folder.Length + ending.Length
            || !LabPeople.TryFind(request.Path[folder.Length..^ending.Length], out _))
            return null;
        return new() { Status = HttpStatusCode.OK, ContentType = "image/png", Body = Picture };
    }
}
