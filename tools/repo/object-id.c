// SPDX-License-Identifier: GPL-2.0-only
#include "repo/object-id.h"

#include <openssl/evp.h>
#include <stdio.h>

#include "base/cleanup.h"

static void ctx_freep(EVP_MD_CTX **ctx)
{
	EVP_MD_CTX_free(*ctx);
}

int object_id(git_oid *out, git_object_t type, const void *data, size_t len,
	      struct err *err)
{
	_cleanup_(ctx_freep) EVP_MD_CTX *ctx = EVP_MD_CTX_new();
	unsigned char digest[EVP_MAX_MD_SIZE];
	char head[64];
	int n = snprintf(head, sizeof(head), "%s %zu", git_object_type2string(type), len);

	if (!ctx || !EVP_DigestInit_ex(ctx, EVP_sha1(), NULL) ||
	    !EVP_DigestUpdate(ctx, head, (size_t)n + 1) || !EVP_DigestUpdate(ctx, data, len) ||
	    !EVP_DigestFinal_ex(ctx, digest, NULL) || git_oid_fromraw(out, digest) < 0)
		return err_set(err, "no SHA-1 to be had from OpenSSL");
	return 0;
}
