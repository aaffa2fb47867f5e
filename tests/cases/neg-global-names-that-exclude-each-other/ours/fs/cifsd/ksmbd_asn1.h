/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _KSMBD_ASN1_H
#define _KSMBD_ASN1_H

int gssapi_this_mech(void *context, const void *value);
int neg_token_init_mech_type(void *context, const void *value);

#endif
