// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstRun } from '../../components/first-run';
import { stage } from './stage';

afterEach(cleanup);

const open = (login: string): void => {
  fireEvent.change(screen.getByLabelText('Your own GitHub login'), { target: { value: login } });
  fireEvent.click(screen.getByRole('button', { name: 'Open my profile' }));
};

test('three sentences and what it never does, before anything is asked', async () => {
  await stage(<FirstRun onOwnProfile={vi.fn()} onPrivacy={vi.fn()} />);
  const region = screen.getByRole('region', { name: 'What public work shows, beside the page you read' });
  expect(region.querySelectorAll(':scope > p')).toHaveLength(4);
  screen.getByText(/^It never scores or ranks anybody/u);
});

test('the own profile is opened by its login, and what is none is told of', async () => {
  const onOwnProfile = vi.fn();
  await stage(<FirstRun onOwnProfile={onOwnProfile} onPrivacy={vi.fn()} />);
  open('https://github.com/pat-example');
  screen.getByText(/no login of GitHub/u);
  expect(onOwnProfile).not.toHaveBeenCalled();
  open(' @pat-example ');
  expect(onOwnProfile).toHaveBeenCalledWith('pat-example');
  expect(screen.queryByText(/no login of GitHub/u)).toBeNull();
});
