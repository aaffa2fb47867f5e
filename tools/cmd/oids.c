// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/oids.h"

#include "ui/json.h"

const char *oid_or_dash(char hex[GIT_OID_HEXSZ + 1], const git_oid *oid)
{
	return git_oid_is_zero(oid) ? "-" : git_oid_tostr(hex, GIT_OID_HEXSZ + 1, oid);
}

void json_set_oid(json_t *o, const char *key, const git_oid *oid)
{
	char hex[GIT_OID_HEXSZ + 1];

	json_set_text(o, key, git_oid_is_zero(oid) ? NULL : oid_or_dash(hex, oid));
}
