/* Chains per second of OpenSSL: reads each leaf, builds and verifies its path, compares the host name.
   openssl FOLDER MOMENT SECONDS prints its name, a tab, and chains per second of processor time. */
#include <openssl/crypto.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/x509_vfy.h>
#include "corpus.h"

static X509_STORE *store;
static STACK_OF(X509) *untrusted;
static time_t moment;

static X509 *read_certificate(const struct octets *from)
{
    const unsigned char *at = from->data;
    return d2i_X509(NULL, &at, (long)from->length);
}

static int accepts(const struct octets *leaf, const char *host)
{
    X509 *certificate = read_certificate(leaf);
    if (certificate == NULL)
        return 0;
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, store, certificate, untrusted);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(parameters, moment);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
    X509_VERIFY_PARAM_set1_host(parameters, host, 0);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    int result = X509_verify_cert(context) == 1;
    X509_STORE_CTX_free(context);
    X509_free(certificate);
    return result;
}

int main(int count, char **arguments)
{
    struct corpus corpus = open_corpus(count, arguments, &moment);
    store = X509_STORE_new();
    X509_STORE_add_cert(store, read_certificate(&corpus.root));
    untrusted = sk_X509_new_null();
    sk_X509_push(untrusted, read_certificate(&corpus.intermediate));
    return measure(&corpus, OpenSSL_version(OPENSSL_VERSION_STRING), "OpenSSL", accepts);
}
