// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/oids.h"

#include "ui/json.h"

const char *oid_or_dash(char hex[GIT_OID_HEXSZ + 1], const git_oid *oid)
{
	return git_oid_is_zero(oid) ? "-" : git_oid_tostr(hex, GIT_OID_HEXSZ + 1, oid);
}

json_t *json_oid(const git_oid *oid)
{
	char hex[GIT_OID_HEXSZ + 1];

	return json_text(git_oid_is_zero(oid) ? NULL : oid_or_dash(hex, oid));
}

void json_set_oid(json_t *o, const char *key, const git_oid *oid)
{
	json_set(o, key, json_oid(oid));
}

json_t *json_oids(const git_oid *oids, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_push(list, json_oid(&oids[i]));
	return list;
}

json_t *json_rev(const char *name, const git_oid *commit)
{
	json_t *o = json_object();

	json_set_text(o, "name", name);
	json_set_oid(o, "commit", commit);
	return o;
}
