/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _OF_H
#define _OF_H

struct of_id {
	const char *name;
};

#ifdef CONFIG_OF
#define of_ptr(x) (x)
#else
#define of_ptr(x) 0
#endif
#ifdef CONFIG_PROVE
#define warn_if(c) do { if (c) warned(); } while (0)
void warned(void);
#else
#define warn_if(c) do { } while (0)
#endif
#define deref_check(p, c) ({ warn_if(!((c) || 0)); (p); })

#ifdef CONFIG_PROVE
int held(void);
#endif
#ifdef CONFIG_OF
extern const struct of_id lm_ids[];
#endif

#endif
