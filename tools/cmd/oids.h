/* SPDX-License-Identifier: GPL-2.0-only */
/* Ids as commands show them; a zero one is none. */
#ifndef CMD_OIDS_H
#define CMD_OIDS_H

#include <jansson.h>

#include "repo/rev.h"

/* All digits, in @hex, or "-". */
const char *oid_or_dash(char hex[GIT_OID_HEXSZ + 1], const git_oid *oid);
/* The digits, or null. */
void json_set_oid(json_t *o, const char *key, const git_oid *oid);

json_t *json_oid(const git_oid *oid);
json_t *json_oids(const git_oid *oids, size_t n);
/* {"name": …, "commit": …} */
json_t *json_rev(const char *name, const git_oid *commit);

#endif
