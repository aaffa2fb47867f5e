/* SPDX-License-Identifier: GPL-2.0-only */
static inline int get_le(const unsigned char *p)
{
	return p[0];
}
