// SPDX-License-Identifier: GPL-2.0-or-later
#include "cifs_asn1.h"

static int cifs_asn1_depth;

int gssapi_this_mech(void *context, const void *value)
{
	return value ? cifs_asn1_depth : -1;
}

int neg_token_init_mech_type(void *context, const void *value)
{
	cifs_asn1_depth++;
	return gssapi_this_mech(context, value);
}
