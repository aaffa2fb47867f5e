// SPDX-License-Identifier: GPL-2.0
#include "../kselftest.h"

int main(void)
{
	ksft_print_header();
	return ksft_exit_skip("old");
}
