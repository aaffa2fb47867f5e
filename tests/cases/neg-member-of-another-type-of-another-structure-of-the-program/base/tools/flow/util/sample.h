/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FLOW_SAMPLE_H
#define _FLOW_SAMPLE_H

struct dump {
	int abi;
	unsigned long mask;
};

struct other_dump {
	int abi;
};

struct flow_sample {
	struct dump user_dump;
	int id;
};

#endif
