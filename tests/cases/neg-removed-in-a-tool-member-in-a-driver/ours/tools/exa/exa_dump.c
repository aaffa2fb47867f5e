// SPDX-License-Identifier: GPL-2.0
struct entry {
	unsigned long addr;
};

static struct entry entries[16];

int main(void)
{
	return (int)entries[0].addr;
}
